// Marks what was found in a clean text: sentence ends, quotations by speaker, passages shared with others.
const HUES = 6;

class Marks {
  constructor(doc, passages) {
    this.ends = new Set(doc.ends);
    this.speakers = speakersOf(doc);
    const spans = [];
    for (const quote of doc.quotes) {
      const speaker = this.speakers.get(quote.speaker || "");
      spans.push([quote.start, quote.end, `q q-${quote.kind} s${speaker.hue}`, quoteTitle(quote)]);
      if (quote.mention) spans.push([...quote.mention, "mention", "speaker"]);
      if (quote.cue) spans.push([...quote.cue, "cue", "reporting word"]);
    }
    for (const [start, end] of passages) spans.push([start, end, "passage", "shared with another document"]);
    this.cut(spans, doc.ends);
  }

  // Cuts the text where any span starts or ends, and notes what holds between two cuts.
  cut(spans, ends) {
    this.cuts = [...new Set([...spans.flatMap(([start, end]) => [start, end]), ...ends])].sort((a, b) => a - b);
    const place = new Map(this.cuts.map((offset, i) => [offset, i]));
    this.holding = this.cuts.map(() => []);
    for (const span of spans) {
      for (let i = place.get(span[0]); i < place.get(span[1]); i++) this.holding[i].push(span);
    }
  }

  // The nodes for a part of the text that starts at an offset.
  nodes(text, offset) {
    const nodes = [];
    let at = 0;
    for (let i = this.after(offset) - 1; at < text.length; i++) {
      const next = i + 1 < this.cuts.length ? this.cuts[i + 1] - offset : text.length;
      const end = Math.min(text.length, next);
      if (end > at) nodes.push(this.node(text.slice(at, end), i < 0 ? [] : this.holding[i]));
      at = end;
      if (this.ends.has(offset + at) && at > 0) nodes.push(h("span", { class: "end", "aria-hidden": "true" }));
    }
    return nodes;
  }

  node(text, spans) {
    if (!spans.length) return text;
    const classes = new Set(spans.flatMap((span) => span[2].split(" ")));
    const quotes = spans.filter((span) => span[2].startsWith("q "));
    if (quotes.length > 1) {
      for (const outer of quotes.slice(0, -1)) classes.delete(outer[2].split(" ")[2]);
      classes.add(quotes[quotes.length - 1][2].split(" ")[2]);
    }
    return h("span", { class: [...classes].join(" "), title: spans[spans.length - 1][3] }, text);
  }

  // The index of the first cut after an offset.
  after(offset) {
    let [low, high] = [0, this.cuts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.cuts[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function quoteTitle(quote) {
  const kind = { speech: "said", mixed: "quoted part", title: "title", term: "term" }[quote.kind] || "quotation";
  return quote.speaker ? `${kind} by ${quote.speaker}` : kind;
}

// Speakers in the order of their first words, each with a hue; nobody has hue 0.
function speakersOf(doc) {
  const speakers = new Map([["", { name: "", hue: 0, quotes: 0 }]]);
  for (const quote of doc.quotes) {
    const key = quote.speaker || "";
    if (!speakers.has(key)) speakers.set(key, { name: key, hue: 1 + ((speakers.size - 1) % HUES), quotes: 0 });
    speakers.get(key).quotes++;
  }
  return speakers;
}
