// The router: what stands after # says what is shown.
let keys = {};

function route() {
  const hash = location.hash;
  if (hash !== "" && !hash.startsWith("#/")) return null;
  const [path, query] = hash.slice(2).split(/\?(.*)/s);
  const parts = path.split("/").map(decoded);
  switch (parts[0]) {
    case "docs": return ["docs", () => listPage(new URLSearchParams(query || ""))];
    case "doc": return ["docs", () => documentPage(parts[1] || "")];
    case "compare": return ["docs", () => comparePage(parts[1] || "", parts[2] || "")];
    default: return ["", overviewPage];
  }
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function show(first) {
  const target = route();
  if (!target) return;
  const [area, page] = target;
  dropCharts();
  keys = {};
  const main = document.getElementById("main");
  main.replaceChildren();
  append(main, page());
  for (const link of document.querySelectorAll("nav [data-route]")) {
    if (link.dataset.route === area) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const heading = main.querySelector("h1");
  document.title = `${heading.textContent} · Winnow report`;
  if (!first) {
    heading.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/") {
    event.preventDefault();
    if (!document.getElementById("search")) location.hash = "#/docs";
    setTimeout(() => document.getElementById("search").focus());
  } else if (keys[event.key]) {
    keys[event.key]();
  }
});

startTheme();
addEventListener("hashchange", () => show(false));
show(true);
