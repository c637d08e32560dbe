// Draws the charts of a page with Vega, whose expressions are interpreted: the page's Content-Security-Policy allows no eval.
"use strict";
(function () {
  const specs = window.shekaraSpecs;
  const rows = window.shekaraRows;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const print = window.matchMedia("print");
  let tip = null;

  function show(handler, event, item, value) {
    if (tip) {
      tip.remove();
      tip = null;
    }
    if (!value || typeof value !== "object") return;
    tip = document.createElement("div");
    tip.className = "tip";
    tip.setAttribute("aria-hidden", "true");
    line(value.count !== undefined ? value.year + ": " + value.count + " " + value.stance : value.when + " · " + value.line + " · " + value.stance);
    if (value.who) line(value.who);
    if (value.said) line("“" + value.said + "”", value.lang);
    if (value.outlet) line(value.outlet);
    document.body.appendChild(tip);
    const box = tip.getBoundingClientRect();
    tip.style.left = Math.max(8, Math.min(event.clientX + 14, window.innerWidth - box.width - 8)) + "px";
    const below = event.clientY + 18;
    tip.style.top = (below + box.height > window.innerHeight ? Math.max(8, event.clientY - box.height - 12) : below) + "px";
  }

  function line(text, lang) {
    const p = document.createElement("p");
    p.dir = "auto";
    if (lang) p.lang = lang;
    p.textContent = text;
    tip.appendChild(p);
  }

  function follow(event, item) {
    const id = item && item.datum && item.datum.id;
    if (!id) return;
    location.href = document.getElementById("s-" + id) ? "#s-" + id : "evidence.html#id=" + encodeURIComponent(id);
  }

  function draw(place) {
    const name = place.dataset.chart;
    const spec = JSON.parse(JSON.stringify(specs[name][dark.matches && !print.matches ? "dark" : "light"]));
    if (spec.height.step) spec.height = spec.height.step * new Set(rows[name].map(function (row) { return row.line; })).size; // fits the width alone
    if (window.innerWidth < 640) spec.config.axisY.labelLimit = 110;
    spec.datasets = { rows: rows[name] };
    spec.description = place.dataset.label;
    const inner = document.createElement("div");
    inner.className = "inner";
    place.replaceChildren(inner);
    return window
      .vegaEmbed(inner, spec, { ast: true, renderer: "svg", actions: false, defaultStyle: false, tooltip: show, mode: "vega-lite" })
      .then(function (drawn) {
        drawn.view.addEventListener("click", follow);
        // One picture for who can't see it: the lists of the page say all of it.
        const svg = inner.querySelector("svg");
        svg.setAttribute("role", "img");
        svg.setAttribute("aria-label", place.dataset.label);
        svg.querySelectorAll("[role]").forEach(function (part) {
          part.removeAttribute("role");
          part.removeAttribute("aria-label");
          part.removeAttribute("aria-roledescription");
        });
        place.dataset.drawn = "yes";
      });
  }

  function all() {
    document.querySelectorAll("[data-chart]").forEach(draw);
  }
  dark.addEventListener("change", all);
  window.addEventListener("scroll", function () { show(null, null, null, null); }, { passive: true });
  all();
})();
