// The data that the page carries. The columns are those of Row.java; texts are parsed when asked for.
const COLUMNS = ["number", "id", "title", "site", "lang", "charset", "sourceChars", "chars", "removed", "repairs",
  "sentences", "quotes", "keptFor", "clusterSize", "similarity", "clusterId", "hasText", "snippet"];

function embedded(id) {
  const element = document.getElementById(id);
  return element ? JSON.parse(element.textContent) : null;
}

const summary = embedded("summary");

const rows = embedded("rows").map((values) => Object.fromEntries(COLUMNS.map((name, i) => [name, values[i]])));
const rowByNumber = new Map(rows.map((row) => [row.number, row]));
const rowById = new Map(rows.map((row) => [wellFormed(row.id), row]));

// The documents of each cluster that has more than one, the kept one first.
const clusterMembers = new Map();
for (const row of rows) {
  if (row.clusterSize < 2) continue;
  if (!clusterMembers.has(row.keptFor)) clusterMembers.set(row.keptFor, []);
  const members = clusterMembers.get(row.keptFor);
  if (row.number === row.keptFor) members.unshift(row);
  else members.push(row);
}

// What each document is related to, the closest first; spans are [mine, the other's].
const relatives = new Map();
const pairs = embedded("pairs").map(([a, b, score, containment, reasons, shared]) =>
  ({ a, b, score, containment, reasons, shared }));
for (const pair of pairs) {
  addRelative(pair.a, pair.b, pair, pair.shared.map(([s, e, os, oe]) => [[s, e], [os, oe]]));
  addRelative(pair.b, pair.a, pair, pair.shared.map(([s, e, os, oe]) => [[os, oe], [s, e]]));
}
for (const list of relatives.values()) list.sort((x, y) => y.pair.score - x.pair.score);

function addRelative(me, other, pair, shared) {
  if (!relatives.has(me)) relatives.set(me, []);
  relatives.get(me).push({ row: rowByNumber.get(other), pair, shared });
}

function isDuplicate(row) {
  return row.keptFor !== row.number || row.clusterId !== "";
}

function name(row) {
  return row.title || row.id || "(no id)";
}

function docAddress(row) {
  return `#/doc/${encoded(row.id)}`;
}

function docLink(row, text) {
  return h("a", { href: docAddress(row) }, text || name(row));
}

function compareLink(a, b, text) {
  return h("a", { href: `#/compare/${encoded(a.id)}/${encoded(b.id)}` }, text);
}

// A document with its clean text, or null if the page does not carry it.
function textOf(row) {
  const doc = row && row.hasText ? embedded(`doc-${row.number}`) : null;
  if (doc) doc.text = doc.pieces.map((piece) => (typeof piece === "string" ? piece : piece[2])).join("");
  return doc;
}

// Spans of pairs come in the unit of the run; those of a document are UTF-16 already.
function spansIn(text, spans) {
  if (summary.offsets !== "codepoint") return spans;
  const starts = [0];
  for (const char of text) starts.push(starts[starts.length - 1] + char.length);
  return spans.map((span) => span.map((offset) => starts[Math.min(offset, starts.length - 1)]));
}
