// What is shown of every document, until the reader chooses otherwise.
const shown = { removed: true, ends: true, quotes: true, passages: false, markup: false };

function documentPage(id) {
  const row = rowById.get(wellFormed(id));
  if (!row) {
    return [h("h1", { tabindex: "-1" }, "Not in this report"),
      h("p", {}, "There is no document ", h("code", {}, id), " in the list. ", h("a", { href: "#/docs" }, "All documents"))];
  }
  const doc = textOf(row);
  return [
    h("p", { class: "crumbs" }, h("a", { href: "#/docs" }, "Documents"), neighbours(row)),
    h("h1", { tabindex: "-1" }, name(row)),
    facts(row, doc),
    kin(row),
    doc ? textSection(row, doc) : h("p", { class: "note" },
      "The text of this document is not in the report, which is bounded. It is in documents.jsonl."),
  ];
}

function neighbours(row) {
  const at = rows.indexOf(row);
  const link = (other, label) => other && h("a", { href: docAddress(other), title: name(other) }, label);
  return h("span", { class: "neighbours" }, link(rows[at - 1], "← Previous"), link(rows[at + 1], "Next →"));
}

function facts(row, doc) {
  const more = doc || {};
  const list = [
    ["id", row.title && row.id], ["source", row.site], ["address", more.url && webLink(more.url)],
    ["author", more.author && more.author.join(", ")], ["date", more.date], ["language", row.lang && language(row.lang)],
    ["charset", row.charset], ["file", more.path],
    ["characters", `${number(row.sourceChars)} read, ${number(row.chars)} in the clean text, ${number(row.removed)} removed`],
    ["found", [count(row.repairs, "repair"), count(row.sentences, "sentence"), count(row.quotes, "quotation")].join(", ")],
    ["sha-256", more.sha256 && h("code", {}, more.sha256)],
  ];
  return h("dl", { class: "facts wide" }, list.filter(([, value]) => value).map(([label, value]) =>
    h("div", {}, h("dt", {}, label), h("dd", {}, value))));
}

// The near-duplicates and relatives of a document.
function kin(row) {
  const others = (clusterMembers.get(row.keptFor) || []).filter((member) => member !== row);
  const related = relatives.get(row.number) || [];
  if (!others.length && !related.length && row.clusterSize < 2) return null;
  return h("section", { class: "kin" }, h("h2", {}, "Duplicates and relatives"),
    isDuplicate(row) && h("p", {}, "Removed as a near-duplicate of ",
      rowByNumber.has(row.keptFor) && row.keptFor !== row.number ? docLink(rowByNumber.get(row.keptFor)) : h("code", {}, row.clusterId),
      `, similarity ${row.similarity.toFixed(2)}.`),
    !isDuplicate(row) && row.clusterSize > 1 && h("p", {}, `Kept; ${count(row.clusterSize - 1, "near-duplicate")} removed for it`,
      others.length + 1 < row.clusterSize ? `, ${number(others.length)} of them in this report.` : "."),
    h("ul", {}, others.slice(0, 50).map((other) => kinItem(row, other,
      other.number === row.keptFor ? ["kept", row.similarity] : ["near-duplicate", other.similarity],
      related.find((relative) => relative.row === other))),
    related.filter((relative) => !others.includes(relative.row)).slice(0, 50).map((relative) =>
      kinItem(row, relative.row, ["related", relative.pair.score], relative))));
}

function kinItem(row, other, [kind, value], relative) {
  const detail = relative ? [
    relative.pair.reasons.length ? `both have ${relative.pair.reasons.join(", ")}` : "",
    relative.shared.length ? count(relative.shared.length, "shared passage") : "",
  ].filter(Boolean).join("; ") : "";
  return h("li", {}, h("span", { class: `tag ${kind === "related" ? "" : "out"}` }, `${kind} ${value.toFixed(2)}`), " ",
    docLink(other), " ", detail && h("span", { class: "hint" }, detail), " ",
    row.hasText && other.hasText ? compareLink(row, other, "Compare") : h("span", { class: "hint" }, "its text is not in the report"));
}

function textSection(row, doc) {
  const shared = (relatives.get(row.number) || []).flatMap((relative) => relative.shared.map(([mine]) => mine));
  const passages = merged(spansIn(doc.text, shared));
  const marks = new Marks(doc, passages);
  const sides = piecesSideBySide(doc, marks);
  const changes = sides.querySelectorAll(".gone, .before");
  const box = h("div", { class: "reading" }, sides);
  for (const [key, on] of Object.entries(shown)) box.classList.toggle(`no-${key}`, !on);
  const toggle = (key, label, has) => has && checkbox(label, shown[key], (on) => {
    shown[key] = on;
    box.classList.toggle(`no-${key}`, !on);
  });
  const has = (type) => doc.pieces.some((piece) => piece[0] === type);
  const plain = doc.pieces.every((piece) => typeof piece === "string");
  box.classList.toggle("single", plain);
  return h("section", { class: "text", "aria-label": "Original and clean text" },
    h("div", { class: "tools" },
      toggle("removed", "Removed", has("removed")), toggle("ends", "Sentence ends", doc.ends.length > 0),
      toggle("quotes", "Quotations", doc.quotes.length > 0), toggle("passages", "Shared passages", passages.length > 0),
      toggle("markup", "Markup", isPage(doc)), stepper(changes)),
    speakerLegend(marks.speakers),
    !doc.aligned && h("p", { class: "note" }, "The original of this text is not known: only the clean text is shown."),
    doc.aligned && plain && h("p", { class: "note" }, "Nothing was removed or repaired: the clean text is the original."),
    box,
    doc.cut && h("p", { class: "note" }, "The text goes on; the report shows its beginning."));
}

function merged(spans) {
  const all = [];
  for (const [start, end] of spans.slice().sort((a, b) => a[0] - b[0])) {
    const last = all[all.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else all.push([start, end]);
  }
  return all;
}

function speakerLegend(speakers) {
  const quoted = [...speakers.values()].filter((speaker) => speaker.quotes)
    .sort((one, other) => (one.name === "") - (other.name === ""));
  if (!quoted.length) return null;
  return h("ul", { class: "speakers", "aria-label": "Who is quoted" }, quoted.map(({ name: speaker, hue, quotes }) =>
    h("li", {}, h("span", { class: `q s${hue}` }, speaker || "no speaker"), ` ${number(quotes)}`)));
}

// Steps through the changes, by buttons or the keys n and p.
function stepper(changes) {
  if (!changes.length) return null;
  let at = -1;
  const place = h("span", { class: "hint", role: "status" }, count(changes.length, "change"));
  const go = (by) => {
    const visible = [...changes].filter((change) => change.getClientRects().length);
    if (!visible.length) return;
    if (visible[at]) visible[at].classList.remove("at");
    at = at < 0 && by < 0 ? visible.length - 1 : (at + by + visible.length) % visible.length;
    visible[at].classList.add("at");
    visible[at].scrollIntoView({ block: "center" });
    place.textContent = `change ${number(at + 1)} of ${number(visible.length)}`;
  };
  keys.n = () => go(1);
  keys.p = () => go(-1);
  return h("span", { class: "stepper" },
    h("button", { type: "button", title: "key p", on: { click: () => go(-1) } }, "Previous change"),
    h("button", { type: "button", title: "key n", on: { click: () => go(1) } }, "Next change"), place);
}

// Whether the original was HTML; white space that changed is no markup to look at.
function isPage(doc) {
  return doc.pieces.some((piece) => piece[0] === "markup" && piece[1].includes("<"));
}

function gapAfter(text) {
  return /\n\s*\n/.test(text) ? "gap" : "";
}

function piecesSideBySide(doc, marks) {
  const sides = new SideBySide("Original", "Clean text");
  const html = isPage(doc);
  let offset = 0;
  const addClean = (text, wrap) => {
    sides.addRight(wrap(marks.nodes(trimEnds(text), offset)), text.trim() === "");
    offset += text.length;
  };
  const asIs = (nodes) => nodes;
  for (const piece of doc.pieces) {
    if (typeof piece === "string") {
      for (const line of lines(piece)) {
        sides.addLeft(trimEnds(line), line.trim() === "");
        addClean(line, asIs);
        if (line.endsWith("\n")) sides.close(gapAfter(line));
      }
      continue;
    }
    const [type, before, after, why, confidence, detail] = piece;
    if (type === "removed") {
      const own = !sides.hasRight || before.includes("\n");
      if (own) sides.close("");
      sides.changed = true;
      sides.addLeft(removedNode(piece, html, own), false);
      if (own) sides.close("cut");
    } else if (type === "markup") {
      sides.addLeft([h("span", { class: "markup" }, before), /^[^\S\n]+$/.test(after) ? " " : ""], true);
      addClean(after, asIs);
      if (after.includes("\n")) sides.close(gapAfter(after));
    } else {
      const title = `${why}${detail ? `, ${detail}` : ""}, ${sureness(confidence)} sure`;
      sides.changed = true;
      sides.addLeft(h("del", { class: "before", title: `${title}: becomes “${after}”` }, visibly(before)), false);
      addClean(after, (nodes) => h("ins", { class: "after", title: `${title}: was “${before}”` }, nodes));
      if (after.endsWith("\n")) sides.close(gapAfter(after));
    }
  }
  sides.close("");
  return sides.element;
}

function removedNode([, before, , why, confidence, detail], html, own) {
  const title = `${why}${detail ? `, by ${detail}` : ""}, ${sureness(confidence)} sure`;
  return h("span", { class: own ? "gone" : "gone inline", title },
    h("del", { class: html ? "flow" : null }, html ? withoutTags(before) : before.trim().replace(/\n\s*\n/g, "\n")),
    h("span", { class: "why" }, `${why} ${sureness(confidence)}`));
}

const TAG = /<(?:"[^"]*"|'[^']*'|[^<>"'])*>/g;
const BETWEEN_WORDS = /^<\/?(?:li|p|div|h[1-6]|t[dhr]|ul|ol|d[dlt]|br|button|option|label|section|nav)\b/i;

// Tags inside what was removed are shown with the other markup only; a space stands for those that keep words apart.
function withoutTags(html) {
  const nodes = [];
  let at = 0;
  for (const tag of html.matchAll(TAG)) {
    nodes.push(html.slice(at, tag.index).replace(/\s+/g, " "), h("span", { class: "markup" }, tag[0]));
    at = tag.index + tag[0].length;
    if (BETWEEN_WORDS.test(tag[0]) || (/^<\/a\b/i.test(tag[0]) && html[at] === "<")) nodes.push(" ");
  }
  nodes.push(html.slice(at).replace(/\s+/g, " "));
  return nodes;
}

// Control characters and the like have no glyph: their number stands for them.
function visibly(text) {
  if (text === "") return "∅";
  return text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, (char) => (char === "\n" ? char : `⟨${char.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`));
}
