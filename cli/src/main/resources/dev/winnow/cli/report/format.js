const grouped = new Intl.NumberFormat("en");

function number(value) {
  return grouped.format(value);
}

function short(value) {
  return new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 }).format(value);
}

function percent(part, whole) {
  if (!whole) return "–";
  const value = (100 * part) / whole;
  if (value > 0 && value < 0.1) return "< 0.1 %";
  if (value < 100 && value > 99.9) return "> 99.9 %";
  return `${value >= 10 || Number.isInteger(value) ? Math.round(value) : value.toFixed(1)} %`;
}

function sureness(confidence) {
  return confidence < 1 && confidence > 0.995 ? "> 99 %" : `${Math.round(100 * confidence)} %`;
}

function count(value, one, many) {
  return `${number(value)} ${value === 1 ? one : many || `${one}s`}`;
}

// A lone surrogate cannot stand in an address.
function wellFormed(text) {
  return text.replace(/\p{Cs}/gu, "\uFFFD");
}

function encoded(text) {
  return encodeURIComponent(wellFormed(text));
}

function known(name) {
  return name === "" ? "not known" : name;
}

const languageNames = (() => {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" });
  } catch {
    return null;
  }
})();

function language(tag) {
  if (tag === "") return "not known";
  try {
    return languageNames ? languageNames.of(tag) : tag;
  } catch {
    return tag;
  }
}
