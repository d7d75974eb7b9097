const THEMES = [["auto", "Auto"], ["light", "Light"], ["dark", "Dark"]];
const themeListeners = new Set();

function storedTheme() {
  try {
    return localStorage.getItem("winnow-theme") || "auto";
  } catch {
    return "auto";
  }
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  for (const button of document.querySelectorAll(".theme button")) {
    button.setAttribute("aria-pressed", String(button.value === theme));
  }
  try {
    localStorage.setItem("winnow-theme", theme);
  } catch {
    // A page without storage forgets the choice.
  }
  for (const listener of themeListeners) listener();
}

function startTheme() {
  document.querySelector(".theme").append(...THEMES.map(([value, label]) =>
    h("button", { type: "button", value, on: { click: () => setTheme(value) } }, label)));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    for (const listener of themeListeners) listener();
  });
  setTheme(storedTheme());
}

// A colour as the browser resolves it now, for a canvas.
function colour(variable) {
  const probe = h("i", { hidden: true });
  probe.style.color = `var(${variable})`;
  document.body.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
}
