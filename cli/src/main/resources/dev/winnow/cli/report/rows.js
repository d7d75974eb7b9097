// Two texts side by side, in rows of which both sides belong together.
class SideBySide {
  constructor(leftName, rightName) {
    this.body = h("div", { class: "rows" });
    this.element = h("div", { class: "sides" },
      h("div", { class: "row names", "aria-hidden": "true" }, h("div", {}, leftName), h("div", {}, rightName)), this.body);
    this.names = [leftName, rightName];
    this.start();
  }

  start() {
    this.left = [];
    this.right = [];
    this.hasLeft = false;
    this.hasRight = false;
    this.changed = false;
  }

  // What is quiet (hidden markup) makes no row of its own.
  addLeft(nodes, quiet) {
    this.left.push(nodes);
    this.hasLeft ||= !quiet;
  }

  addRight(nodes, quiet) {
    this.right.push(nodes);
    this.hasRight ||= !quiet;
  }

  // A row ends: with a gap after a paragraph, a cut after what was removed.
  close(end) {
    if (this.left.length || this.right.length) {
      const quiet = !this.hasLeft && !this.hasRight;
      const sides = [[this.left, 0], [this.right, 1]].map(([nodes, i]) => h("div", { class: "side", "data-name": this.names[i] }, nodes));
      this.body.append(h("div", { class: `row${end ? ` ${end}` : ""}${quiet ? " quiet" : ""}${this.changed ? " changed" : ""}` }, sides));
    }
    this.start();
  }
}

// Cuts a text after each run of line ends.
function lines(text) {
  return text.match(/[^\n]*\n+|[^\n]+/g) || [];
}

function trimEnds(text) {
  return text.replace(/[\r\n]+$/, "");
}
