// The list of documents: its whole state is in the address, so that the back button works.
const PER_PAGE = 50;
const NONE = "(none)";

const STATES = {
  "": ["all", () => true],
  kept: ["kept", (row) => !isDuplicate(row)],
  duplicate: ["near-duplicates", isDuplicate],
  cluster: ["in a cluster", (row) => row.clusterSize > 1],
  related: ["with relatives", (row) => relatives.has(row.number)],
  stripped: ["with removals", (row) => row.removed > 0],
  repaired: ["repaired", (row) => row.repairs > 0],
  quoting: ["with quotations", (row) => row.quotes > 0],
  text: ["that can be opened", (row) => row.hasText === 1],
};

const SORTS = {
  number: ["Document", (row) => row.number, 1],
  site: ["Source", (row) => row.site, 1],
  lang: ["Language", (row) => row.lang, 1],
  chars: ["Characters", (row) => row.chars, -1],
  removed: ["Removed", (row) => row.removed / Math.max(1, row.sourceChars), -1],
  repairs: ["Repairs", (row) => row.repairs, -1],
  quotes: ["Quotes", (row) => row.quotes, -1],
  similarity: ["Near-duplicate", (row) => (isDuplicate(row) ? row.similarity + 1 : row.clusterSize > 1 ? 1 : 0), -1],
};

function listPage(query) {
  const state = {
    q: query.get("q") || "", show: STATES[query.get("show")] ? query.get("show") : "",
    site: query.get("site"), lang: query.get("lang"), charset: query.get("charset"),
    sort: SORTS[query.get("sort")] ? query.get("sort") : "number", down: query.get("down"),
    page: Math.max(1, parseInt(query.get("page"), 10) || 1),
  };
  const results = h("div", {});
  const change = (changes, replace) => {
    Object.assign(state, { page: 1 }, changes);
    history[replace ? "replaceState" : "pushState"](null, "", listAddress(state));
    showResults(results, state, change);
  };
  const page = [
    h("h1", { tabindex: "-1" }, "Documents"),
    h("form", { class: "filters", role: "search", on: { submit: (event) => event.preventDefault() } },
      h("label", { class: "search" }, h("span", {}, "Search"),
        h("input", { type: "search", id: "search", value: state.q, placeholder: "title, id, source, first words", autocomplete: "off",
          on: { input: (event) => change({ q: event.target.value }, true) } })),
      select("Show", Object.entries(STATES).map(([key, [label]]) => [key, label]), state.show, (show) => change({ show })),
      facet("Source", "site", (key) => key, state, change),
      facet("Language", "lang", language, state, change),
      facet("Charset", "charset", (key) => key, state, change)),
    results,
  ];
  showResults(results, state, change);
  return page;
}

function listAddress(state) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(state)) {
    const usual = { sort: "number", page: 1 }[key];
    if (value && value !== usual) query.set(key, value);
  }
  return `#/docs${query.size === 0 ? "" : `?${query}`}`;
}

function select(label, options, value, change) {
  return h("label", {}, h("span", {}, label),
    h("select", { on: { change: (event) => change(event.target.value) } },
      options.map(([key, text]) => h("option", { value: key, selected: key === (value || "") }, text))));
}

function facet(label, field, nameOf, state, change) {
  const values = [...new Set(rows.map((row) => row[field]))].sort();
  if (values.length < 2) return null;
  const options = values.map((key) => (key === "" ? [NONE, "not known"] : [key, nameOf(key)]));
  return select(label, [["", "all"], ...options], state[field], (value) => change({ [field]: value }));
}

const searchTexts = new Map();

function searchText(row) {
  let text = searchTexts.get(row);
  if (!text) {
    text = `${row.title}\n${row.id}\n${row.site}\n${row.snippet}`.toLowerCase();
    searchTexts.set(row, text);
  }
  return text;
}

function found(state) {
  const words = state.q.toLowerCase().split(/\s+/).filter(Boolean);
  const shows = STATES[state.show][1];
  const fields = ["site", "lang", "charset"].filter((field) => state[field]);
  const list = rows.filter((row) => shows(row)
    && fields.every((field) => row[field] === (state[field] === NONE ? "" : state[field]))
    && words.every((word) => searchText(row).includes(word)));
  const [, key, usual] = SORTS[state.sort];
  const sign = state.down ? -usual : usual;
  return list.sort((x, y) => {
    const [a, b] = [key(x), key(y)];
    return (a < b ? -sign : a > b ? sign : 0) || x.number - y.number;
  });
}

function showResults(box, state, change) {
  const list = found(state);
  const pages = Math.max(1, Math.ceil(list.length / PER_PAGE));
  const page = Math.min(state.page, pages);
  const start = (page - 1) * PER_PAGE;
  const text = list.length === rows.length ? count(list.length, "document") : `${number(list.length)} of ${count(rows.length, "document")}`;
  say(text);
  const pager = pages > 1 && h("nav", { class: "pager", "aria-label": "Pages" },
    pageButton("Previous", page > 1, () => change({ page: page - 1 })),
    h("span", {}, `${number(start + 1)}–${number(Math.min(start + PER_PAGE, list.length))} of ${number(list.length)}`),
    pageButton("Next", page < pages, () => change({ page: page + 1 })));
  box.replaceChildren(
    h("p", { class: "found" }, text),
    list.length ? h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Documents" },
      resultTable(list.slice(start, start + PER_PAGE), state, change)) : h("p", { class: "empty" }, "No document fits. Try fewer words or filters."),
    pager || "");
}

function pageButton(label, enabled, click) {
  return h("button", { type: "button", disabled: !enabled, on: { click } }, label);
}

function resultTable(list, state, change) {
  const head = Object.entries(SORTS).map(([key, [label, , usual]], i) => {
    const active = state.sort === key;
    const up = (state.down ? -usual : usual) > 0;
    const click = () => change({ sort: key, down: active && !state.down ? "1" : "" });
    return h("th", { scope: "col", class: i > 2 ? "number" : null, "aria-sort": active ? (up ? "ascending" : "descending") : null },
      h("button", { type: "button", on: { click } }, label, h("span", { "aria-hidden": "true" }, active ? (up ? " ↑" : " ↓") : "")));
  });
  return h("table", { class: "list" }, h("caption", {}, "Documents"), h("thead", {}, h("tr", {}, head)), h("tbody", {}, list.map(resultRow)));
}

function resultRow(row) {
  const title = row.title ? h("span", { class: "id" }, row.id) : null;
  return h("tr", {},
    h("th", { scope: "row" }, docLink(row), title, snippet(row)),
    h("td", {}, row.site), h("td", {}, row.lang),
    h("td", { class: "number" }, number(row.chars)),
    h("td", { class: "number" }, row.removed ? percent(row.removed, row.sourceChars) : "–"),
    h("td", { class: "number" }, row.repairs ? number(row.repairs) : "–"),
    h("td", { class: "number" }, row.quotes ? number(row.quotes) : "–"),
    h("td", { class: "number" }, isDuplicate(row) ? h("span", { class: "tag out" }, row.similarity.toFixed(2))
      : row.clusterSize > 1 ? h("span", { class: "tag" }, `kept of ${number(row.clusterSize)}`) : "–"));
}
