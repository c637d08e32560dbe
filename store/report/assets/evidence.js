// The evidence list: all statements are in memory, a page of them is in the document. What is chosen stands in the address.
"use strict";
(function () {
  const data = window.shekaraEvidence;
  const PAGE = 50;
  const FILTERS = ["holder", "target", "stance", "lang", "outlet"];
  const field = {};
  data.fields.forEach(function (name, place) { field[name] = place; });
  const form = document.querySelector(".filters");
  const list = document.getElementById("list");
  const count = document.getElementById("count");
  const where = document.getElementById("page");
  const earlier = document.getElementById("earlier");
  const later = document.getElementById("later");
  const words = new Array(data.rows.length);
  let found = data.rows;
  let at = 0;
  let only = "";

  function wordsOf(n) {
    if (words[n] === undefined) {
      const row = data.rows[n];
      words[n] = [row[field.evidence], row[field.speaker], row[field.role], row[field.title]].join("\n").toLocaleLowerCase();
    }
    return words[n];
  }

  function filter() {
    const chosen = FILTERS.map(function (name) { return form.elements[name].value; });
    const text = form.elements.text.value.trim().toLocaleLowerCase();
    found = [];
    for (let n = 0; n < data.rows.length; n++) {
      const row = data.rows[n];
      if (only) {
        if (row[field.id] === only) found.push(row);
        continue;
      }
      let fits = true;
      for (let k = 0; k < FILTERS.length && fits; k++) fits = !chosen[k] || row[field[FILTERS[k]]] === chosen[k];
      if (fits && (!text || wordsOf(n).includes(text))) found.push(row);
    }
    at = 0;
    draw();
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function isolated(text) {
    return element("bdi", "", text);
  }

  function sign(stance) {
    const made = element("span", "sign s-" + stance);
    const mark = element("span", "", data.signs[stance]);
    mark.setAttribute("aria-hidden", "true");
    made.append(mark, " " + stance);
    return made;
  }

  function page(pages, key, name) {
    if (!pages[key]) return document.createTextNode(name);
    const link = element("a", "", name);
    link.href = pages[key];
    return link;
  }

  function marked(parent, text, wanted) {
    const low = text.toLocaleLowerCase();
    let from = 0;
    if (wanted && low.length === text.length) {
      for (let hit = low.indexOf(wanted); hit >= 0; hit = low.indexOf(wanted, from)) {
        parent.append(text.slice(from, hit), element("mark", "", text.slice(hit, hit + wanted.length)));
        from = hit + wanted.length;
      }
    }
    parent.append(text.slice(from));
  }

  function item(row) {
    const get = function (name) { return row[field[name]]; };
    const wanted = form.elements.text.value.trim().toLocaleLowerCase();
    const made = element("li", "said" + (only ? " found" : ""));
    made.id = "s-" + get("id");
    const line = element("p", "line");
    line.append(sign(get("stance")), " ", element("span", "on", get("when")), " ");
    line.append(page(data.holderPages, get("holder"), data.holders[get("holder")] || get("holder")), " on ");
    line.append(page(data.targetPages, get("target"), data.targets[get("target")] || get("target")));
    const quote = element("blockquote");
    quote.dir = "auto";
    quote.lang = get("lang");
    marked(quote, get("evidence"), wanted);
    const by = element("p", "by");
    if (get("speaker")) by.append(isolated(get("speaker")), get("role") ? ", " : " · ");
    if (get("role")) by.append(isolated(get("role")), " · ");
    by.append(get("level") + ", " + get("act") + ", " + get("quote") + " · ");
    if (get("url")) {
      const link = element("a", "out");
      link.href = get("url");
      link.rel = "noopener noreferrer external";
      link.append(isolated(get("title") || get("url")));
      by.append(link, " · ");
    } else if (get("title")) {
      by.append(isolated(get("title")), " · ");
    }
    by.append(isolated(data.outlets[get("outlet")]), ", " + (data.langs[get("lang")] || get("lang")) + ", " + get("published") + " · confidence " + get("confidence"));
    made.append(line, quote, by);
    return made;
  }

  function draw() {
    list.replaceChildren.apply(list, found.slice(at, at + PAGE).map(item));
    count.textContent = only && found.length === 1 ? "One statement" : found.length.toLocaleString("en") + (found.length === 1 ? " statement" : " statements");
    if (!found.length) count.textContent = "No statement fits. Show all, or choose less.";
    where.textContent = found.length > PAGE ? at + 1 + "–" + Math.min(at + PAGE, found.length) + " of " + found.length.toLocaleString("en") : "";
    earlier.hidden = at === 0;
    later.hidden = at + PAGE >= found.length;
    document.documentElement.dataset.ready = String(Math.round(performance.now())); // milliseconds since the page was asked for
  }

  function remember() {
    const kept = new URLSearchParams();
    FILTERS.concat("text").forEach(function (name) {
      if (form.elements[name].value) kept.set(name, form.elements[name].value);
    });
    only = "";
    history.replaceState(null, "", "#" + kept.toString());
    filter();
  }

  function restore() {
    const kept = new URLSearchParams(location.hash.slice(1));
    FILTERS.concat("text").forEach(function (name) { form.elements[name].value = kept.get(name) || ""; });
    only = kept.get("id") || "";
    filter();
  }

  function turn(by) {
    at += by;
    draw();
    count.scrollIntoView();
  }

  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("input", remember);
  form.addEventListener("reset", function () { setTimeout(remember, 0); });
  earlier.addEventListener("click", function () { turn(-PAGE); });
  later.addEventListener("click", function () { turn(PAGE); });
  window.addEventListener("hashchange", restore);
  restore();
})();
