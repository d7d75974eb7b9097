// Builds elements. Texts only ever become text nodes: nothing here, or elsewhere, parses HTML.
function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "on") {
      for (const [event, handler] of Object.entries(value)) element.addEventListener(event, handler);
    } else if (name === "vars") {
      for (const [key, number] of Object.entries(value)) element.style.setProperty(key, number);
    } else {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== undefined && child !== null && child !== false) element.append(child);
  }
}

// An address from a document becomes a link only if it leads to the web.
function webLink(url) {
  if (!/^https?:\/\//i.test(url)) return url;
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, url);
}

function table(caption, heads, rows) {
  return h("table", {},
    h("caption", {}, caption),
    h("thead", {}, h("tr", {}, heads.map((head, i) => h("th", { scope: "col", class: i ? "number" : null }, head)))),
    h("tbody", {}, rows.map((row) => h("tr", {}, row.map((cell, i) =>
      i ? h("td", { class: "number" }, cell) : h("th", { scope: "row" }, cell))))));
}

function checkbox(label, checked, change) {
  return h("label", { class: "check" },
    h("input", { type: "checkbox", checked, on: { change: (event) => change(event.target.checked) } }), label);
}

function say(text) {
  document.getElementById("said").textContent = text;
}
