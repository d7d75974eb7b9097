function overviewPage() {
  const totals = summary.totals;
  const run = summary.run;
  return [
    h("h1", { tabindex: "-1" }, count(totals.documents, "document")),
    h("p", { class: "lead" }, lead(totals, run)),
    selectionNote(),
    tiles(totals),
    characters(totals),
    h("section", { class: "figures", "aria-label": "Charts" },
      figure("What was removed, characters by reason", ["Reason", "Characters"], mostOf(summary.reasons, 1, 10), drawNames,
        none("strip", "Nothing was removed.")),
      figure("What was repaired, places by kind", ["Kind", "Places"], mostOf(summary.repairs, 1, 10), drawNames,
        none("repair", "Nothing had to be repaired.")),
      figure("Near-duplicates, by similarity to the kept document", ["From", "Documents"], columnsOf(summary.similarities, 2), drawColumns,
        none("dedup", "No document is a near-duplicate of another.")),
      figure("Clusters of near-duplicates, by size", ["Documents", "Clusters"], sizeColumns(summary.clusterSizes), drawColumns,
        none("dedup", "There are no clusters.")),
      figure("Related pairs, by score", ["From", "Pairs"], columnsOf(summary.scores, 5), drawColumns,
        none("related", "No two documents tell the same story."))),
    h("div", { class: "columns" },
      section("Charsets", tallyTable("Charsets", "Charset", summary.charsets, known, "charset")),
      section("Languages", tallyTable("Languages", "Language", summary.languages, language, "lang"))),
    section("Sources", sitesTable()),
    clustersSection(),
    relatedSection(),
    rejectsSection(),
    section("The run", runTable(run)),
  ];
}

// A run may have left a step out: then nothing was found because nobody looked.
function none(step, text) {
  return leftOut(step) ? `The step “${step}” was left out.` : text;
}

function leftOut(step) {
  return Boolean(summary.run.steps) && !summary.run.steps.includes(step);
}

function section(title, ...content) {
  return h("section", {}, h("h2", {}, title), content);
}

function lead(totals, run) {
  const inputs = (run.inputs || []).join(", ");
  const steps = (run.steps || []).join(" → ");
  return [inputs && ["from ", h("b", {}, inputs)], steps && [inputs ? ", by " : "by ", steps]];
}

function selectionNote() {
  const { listed, shown, clusters, related, changed, random } = summary.selection;
  const all = summary.totals.documents;
  if (shown === all) return null;
  return h("p", { class: "note" },
    `The figures count all ${number(all)} documents. `,
    listed < all ? `The list has ${number(listed)} of them. ` : "",
    `${count(shown, "document")} can be opened: ${number(clusters)} of the biggest clusters, ${number(related)} of the `,
    `closest related pairs, ${number(changed)} of the most changed, and ${number(random)} at random. `,
    "All are in documents.jsonl.");
}

function tiles(totals) {
  const kept = totals.documents - totals.duplicates;
  const tile = (value, label, more) => h("li", {}, h("b", {}, value), h("span", {}, label), more && h("small", {}, more));
  return h("ul", { class: "tiles" },
    tile(number(kept), "kept", totals.duplicates ? `${count(totals.duplicates, "near-duplicate")} removed` : none("dedup", "no near-duplicates")),
    tile(short(totals.clean), "characters of clean text", `${number(totals.clean)}`),
    tile(short(totals.sentences), "sentences", totals.sentences ? `${number(Math.round(totals.clean / totals.sentences))} characters each` : leftOut("sentences") && "not looked for"),
    tile(short(totals.quotes), "quotations", leftOut("quotes") && "not looked for"),
    tile(number(summary.rejects.count), "rejected records", null));
}

// Where every character of the sources went.
function characters(totals) {
  const parts = [["kept", "kept as they were"], ["repaired", "repaired"], ["removed", "removed"], ["markup", "markup and spacing"]];
  const whole = parts.reduce((sum, [key]) => sum + totals[key], 0);
  return h("section", { class: "whole" },
    h("h2", {}, "Where the characters went"),
    h("div", { class: "stack", "aria-hidden": "true" }, parts.filter(([key]) => totals[key]).map(([key]) =>
      h("span", { class: `part-${key}`, vars: { "--share": totals[key] } }))),
    h("dl", { class: "parts" }, parts.map(([key, label]) => h("div", {},
      h("dt", {}, h("i", { class: `part-${key}`, "aria-hidden": "true" }), label),
      h("dd", {}, number(totals[key]), " ", h("small", {}, percent(totals[key], whole)))))));
}

const LONG_TABLE = 12;

function tallyTable(caption, head, tally, label, filter) {
  if (!tally.length) return h("p", { class: "empty" }, "None.");
  return longTable(caption, [head, "Documents"], tally.map(([key, documents]) =>
    [h("a", { href: `#/docs?${filter}=${encoded(key || NONE)}` }, label(key)), number(documents)]));
}

function sitesTable() {
  return longTable("Sources", ["Source", "Documents", "Near-duplicates", "Characters", "Kept", "Removed"],
    summary.sites.map(([key, documents, duplicates, chars, kept, removed]) => [
      h("a", { href: `#/docs?site=${encoded(key || NONE)}` }, key || "files without a source"),
      number(documents), number(duplicates), short(chars), percent(kept, chars), percent(removed, chars)]));
}

function longTable(caption, heads, body) {
  const first = h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    table(caption, heads, body.slice(0, LONG_TABLE)));
  if (body.length <= LONG_TABLE) return first;
  return [first, h("details", {}, h("summary", {}, `${number(body.length - LONG_TABLE)} more`),
    table(`${caption}, continued`, heads, body.slice(LONG_TABLE)))];
}

function clustersSection() {
  const known = summary.clusters.filter(([document]) => rowByNumber.has(document));
  if (!known.length) return null;
  return section("Biggest clusters", longTable("Biggest clusters", ["Kept document", "Documents"],
    known.map(([document, size]) => {
      const row = rowByNumber.get(document);
      return [[docLink(row), snippet(row)], number(size)];
    })));
}

function snippet(row) {
  return h("span", { class: "snippet" }, row.snippet);
}

function relatedSection() {
  const closest = pairs.slice().sort((x, y) => y.score - x.score).slice(0, 50);
  if (!closest.length) return null;
  return section("Closest related documents",
    h("p", { class: "hint" }, `${count(summary.pairs, "pair")} of documents that tell the same story in other words.`),
    longTable("Closest related documents", ["Pair", "Score", "Containment"], closest.map(({ a, b, score, containment }) => {
      const [one, other] = [rowByNumber.get(a), rowByNumber.get(b)];
      return [[compareLink(one, other, `${name(one)} ↔ ${name(other)}`), snippet(one)], score.toFixed(2), containment.toFixed(2)];
    })));
}

function rejectsSection() {
  const { count: rejected, first } = summary.rejects;
  if (!rejected) return null;
  return section("Rejected records",
    h("p", { class: "hint" }, `${count(rejected, "record")} could not be used${rejected > first.length ? `; the first ${first.length}` : ""}.`),
    h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Rejected records" },
      h("table", { class: "prose" }, h("caption", {}, "Rejected records"),
        h("thead", {}, h("tr", {}, ["Record", "Step", "Error"].map((head) => h("th", { scope: "col" }, head)))),
        h("tbody", {}, first.map(([path, line, id, step, error]) => h("tr", {},
          h("th", { scope: "row" }, id || (line ? `${path}:${line}` : path)), h("td", {}, step), h("td", {}, error)))))));
}

function runTable(run) {
  const lines = [];
  const add = (label, value) => {
    if (value === null || value === undefined) return;
    if (Array.isArray(value)) value = value.map(String).join(", ");
    if (value === "" || lines.some((line) => line[0] === label && line[1] === value)) return;
    if (typeof value === "object") Object.entries(value).forEach(([key, inner]) => add(label ? `${label} ${key}` : key, inner));
    else lines.push([label, String(value)]);
  };
  add("version of", run.versions);
  add("inputs", run.inputs);
  add("steps", run.steps);
  add("", run.options);
  if (!lines.length) return h("p", { class: "empty" }, "Nothing is known of it.");
  return h("dl", { class: "facts wide" }, lines.map(([label, value]) => h("div", {}, h("dt", {}, label), h("dd", {}, value))));
}
