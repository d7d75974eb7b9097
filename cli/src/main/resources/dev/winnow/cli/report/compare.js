function comparePage(idA, idB) {
  const [a, b] = [idA, idB].map((id) => rowById.get(wellFormed(id)));
  const [docA, docB] = [textOf(a), textOf(b)];
  if (!docA || !docB) {
    return [h("h1", { tabindex: "-1" }, "Not in this report"),
      h("p", { class: "note" }, "The texts of both documents would be needed, and the report, which is bounded, has not got them.")];
  }
  const relative = (relatives.get(a.number) || []).find(({ row }) => row === b);
  const duplicate = a.keptFor === b.keptFor ? (isDuplicate(a) ? a : b) : null;
  const shared = relative ? relative.shared : [];
  const litA = new Marks({ ends: [], quotes: [] }, spansIn(docA.text, shared.map(([mine]) => mine)));
  const litB = new Marks({ ends: [], quotes: [] }, spansIn(docB.text, shared.map(([, other]) => other)));
  const [left, right] = [tokens(docA.text), tokens(docB.text)];
  const runs = runsOf(matchTokens(left, right), right.length);
  const same = runs.reduce((sum, [isSame, from, to]) => sum + (isSame ? to - from : 0), 0);
  const alike = (2 * same) / Math.max(1, left.length + right.length);
  const box = h("div", { class: "reading" }, runsSideBySide(runs, left, right, litA, litB, name(a), name(b)));
  const mark = (what) => box.classList.toggle("mark-common", what === "common");
  const mode = alike < 0.4 ? "common" : "differences";
  mark(mode);
  const light = (on) => box.classList.toggle("no-passages", !on);
  light(mode === "common");
  return [
    h("p", { class: "crumbs" }, docLink(a, `← ${name(a)}`), docLink(b, `${name(b)} →`)),
    h("h1", { tabindex: "-1" }, "Compared"),
    h("dl", { class: "facts" }, [
      ["near-duplicates", duplicate && `similarity ${duplicate.similarity.toFixed(2)}`],
      ["related", relative && `score ${relative.pair.score.toFixed(2)}, containment ${relative.pair.containment.toFixed(2)}`],
      ["both have", relative && relative.pair.reasons.join(", ")],
      ["in common", `${percent(alike, 1)} of the words, in this order${shared.length ? `; ${count(shared.length, "shared passage")}` : ""}`],
    ].filter(([, value]) => value).map(([label, value]) => h("div", {}, h("dt", {}, label), h("dd", {}, value)))),
    h("section", { class: "text compared", "aria-label": "Side by side" },
      h("div", { class: "tools", role: "group", "aria-label": "What is marked" }, h("span", {}, "Mark"),
        ["differences", "common"].map((what) => h("label", { class: "check" },
          h("input", { type: "radio", name: "mark", value: what, checked: what === mode, on: { change: () => mark(what) } }),
          what === "common" ? "what is in common" : "what differs")),
        shared.length > 0 && checkbox("Shared passages", mode === "common", light)),
      box,
      (docA.cut || docB.cut) && h("p", { class: "note" }, "The texts go on; the report compares their beginnings.")),
  ];
}

function runsSideBySide(runs, left, right, litA, litB, nameA, nameB) {
  const sides = new SideBySide(nameA, nameB);
  const nodes = (list, from, to, lit, tag) => {
    if (from === to) return [];
    const text = list.slice(from, to).map((token) => token.text).join("");
    const body = trimEnds(text);
    const parts = lit.nodes(body, list[from].start);
    return [tag ? h(tag, { class: "differs" }, parts) : h("span", { class: "common" }, parts), text === body ? "" : "\n"];
  };
  const emit = (isSame, aFrom, aTo, bFrom, bTo) => {
    sides.changed ||= !isSame;
    if (aFrom < aTo) sides.addLeft(nodes(left, aFrom, aTo, litA, isSame ? null : "del"), false);
    if (bFrom < bTo) sides.addRight(nodes(right, bFrom, bTo, litB, isSame ? null : "ins"), false);
  };
  const endsLine = (token) => token.text.includes("\n");
  for (const [isSame, aFrom, aTo, bFrom, bTo] of runs) {
    if (!isSame) {
      emit(false, aFrom, aTo, bFrom, bTo);
      const together = (aFrom === aTo || endsLine(left[aTo - 1])) && (bFrom === bTo || endsLine(right[bTo - 1]));
      if (together) sides.close("gap");
      continue;
    }
    let start = 0;
    for (let i = 0; i < aTo - aFrom; i++) {
      if (endsLine(left[aFrom + i]) && endsLine(right[bFrom + i])) {
        emit(true, aFrom + start, aFrom + i + 1, bFrom + start, bFrom + i + 1);
        sides.close("gap");
        start = i + 1;
      }
    }
    emit(true, aFrom + start, aTo, bFrom + start, bTo);
  }
  sides.close("");
  return sides.element;
}
