"use strict";
// All that scripts add: another base and filters for a page of the matrix, the search, and names of places on maps. Every page can be read without.
(() => {
  const find = (id) => document.getElementById(id);

  const chooseRows = (form, table) => {
    const { pages, rows: relations } = JSON.parse(find("relations").textContent);
    const bases = find("base");
    const options = [...form.querySelectorAll("#relation option")];
    const names = ["same", "entails", "entailed", "overlaps", "conflicts", "only-a", "only-b", "open", "incomparable"];
    const converse = { entails: "entailed", entailed: "entails", "only-a": "only-b", "only-b": "only-a" };
    const signs = new Map(options.map((each) => [each.value, each.textContent.trim()]));
    const heads = [...table.tHead.rows[0].cells].slice(1);
    const rows = [...table.tBodies[0].rows];
    const root = form.dataset.root;
    const status = find("shown");
    const value = (id) => (find(id) ? find(id).value : "");

    const mark = (cell, relation, path) => {
      const sign = document.createElement("a");
      const words = signs.get(relation) || relation;
      sign.dataset.relation = relation;
      sign.href = root + path;
      sign.textContent = words.split(" ")[0];
      sign.title = words.slice(words.indexOf(" ") + 1);
      cell.prepend(sign, " ");
    };

    const texts = heads.map((head) => head.querySelector("a").pathname.match(/([^/]*)\.html$/)[1]);
    heads.forEach((head, number) => {
      const option = new Option(head.querySelector("a").textContent, number);
      option.selected = option.defaultSelected = texts[number] === bases.dataset.base;
      bases.append(option);
    });

    const relate = (base) => {
      for (const sign of table.querySelectorAll("tbody a[data-relation]")) sign.remove();
      rows.forEach((row, place) => {
        for (const [a, ...others] of [...relations[place]].reverse()) {
          for (let at = others.length - 3; at >= 0; at -= 3) {
            const [b, relation, number] = others.slice(at, at + 3);
            if (a !== base && b !== base) continue;
            const plain = names[relation];
            const page = pages[`${a}-${b}`] || `pairs/${texts[a]}--${texts[b]}.html`;
            const path = `${page}#${row.id.replace(/[0-9]+$/, number)}`;
            mark(row.cells[(a === base ? b : a) + 1], a === base ? plain : converse[plain] || plain, path);
          }
        }
      });
    };

    const has = (words, word) => (words || "").split(" ").includes(word);
    // How what a cell says came to be known stands in the head of its column where most of the column is alike.
    const form_of = (cell) => cell.dataset.form || (cell.querySelector("a:not([data-relation])") && heads[cell.cellIndex - 1].dataset.form);

    const filter = () => {
      const [place, party, relation, form_] = ["place", "party", "relation", "certainty"].map(value);
      const columns = heads.map((head) => !party || has(head.dataset.who, party));
      heads.forEach((head, number) => { head.hidden = !columns[number]; });
      let count = 0;
      for (const row of rows) {
        const cells = [...row.cells].slice(1);
        cells.forEach((cell, number) => { cell.hidden = !columns[number]; });
        const seen = cells.filter((cell, number) => columns[number]);
        const kept = (!place || has(row.dataset.places, place)) &&
          (!form_ || seen.some((cell) => has(form_of(cell), form_))) &&
          (!relation || seen.some((cell) => cell.querySelector(`a[data-relation="${relation}"]`)));
        row.hidden = !kept;
        if (kept) count += 1;
      }
      status.textContent = status.dataset.words.replace("##", rows.length).replace("#", count);
    };

    form.addEventListener("change", (event) => {
      if (event.target.id === "base") {
        const related = find("related");
        const title = event.target.selectedOptions[0].textContent;
        related.textContent = related.dataset.words.replace("#", () => title);
        relate(Number(event.target.value));
      }
      filter();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    filter();
  };

  const search = (form) => {
    const results = find("results");
    const status = find("found");
    const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
    const around = ".,;:!?()[]“”«»\"'";
    const bare = (word) => {
      let [start, end] = [0, word.length];
      while (start < end && around.includes(word[start])) start += 1;
      while (end > start && around.includes(word[end - 1])) end -= 1;
      return word.slice(start, end);
    };
    const page = (path, title, words, pair) => ({ path, title, pair, head: plain(title), all: plain(`${title} ${words}`) });
    const spoken = (steps) => {
      let number = 0;
      return steps.map((step) => SEARCH.words[number += step]).join(" ");
    };
    const texts = SEARCH.pages.map(([path, title]) => [path.slice("documents/".length, -".html".length), title]);
    const [before, between, behind] = SEARCH.pair;
    const pages = SEARCH.pages.map(([path, title, steps]) => page(path, title, spoken(steps), path.startsWith("pairs/")))
      .concat(SEARCH.pairs.map(([a, b]) => page(`pairs/${texts[a][0]}--${texts[b][0]}.html`, before + texts[a][1] + between + texts[b][1] + behind, "", true)));
    const show = () => {
      const words = plain(find("query").value).split(/\s+/).map(bare).filter(Boolean);
      results.textContent = "";
      status.textContent = "";
      if (!words.length) return;
      let found = pages.filter((page) => words.every((word) => page.all.includes(word)));
      let told = "some";
      if (!found.length) {
        // Without their endings, and without the short ones that stand everywhere: those pages that have the most of them.
        const stems = words.filter((word) => word.length > 3).map((word) => word.slice(0, Math.max(4, word.length - (word.length > 7 ? 3 : 2))));
        const counts = pages.map((page) => stems.filter((stem) => page.all.includes(stem)).length);
        const most = Math.max(0, ...counts);
        found = most ? pages.filter((page, number) => counts[number] === most) : [];
        told = most ? "near" : "none";
      }
      // Pages of two texts come last: there are many of them, and each has the titles of both.
      const heads = (page) => words.filter((word) => page.head.includes(word)).length - (page.pair ? words.length + 1 : 0);
      found.sort((one, two) => heads(two) - heads(one));
      status.textContent = status.dataset[told].replace("#", found.length);
      for (const page of found.slice(0, 200)) {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = page.path;
        link.textContent = page.title;
        item.append(link);
        results.append(item);
      }
    };
    form.addEventListener("input", show);
    form.addEventListener("submit", (event) => { event.preventDefault(); show(); });
    form.hidden = false;
  };

  // A browser tells a pointer the title of a place that is used by itself, and of none in a group.
  const paintApart = (ground, outlines) => {
    ground.replaceWith(...outlines.map(({ id }) => {
      const place = ground.cloneNode();
      place.setAttribute("href", `#${id}`);
      return place;
    }));
  };

  document.addEventListener("DOMContentLoaded", () => {
    const outlines = [...document.querySelectorAll("#ground > path")];
    for (const ground of document.querySelectorAll('[href="#ground"]')) paintApart(ground, outlines);
    if (find("choices") && find("matrix")) chooseRows(find("choices"), find("matrix"));
    if (find("search") && typeof SEARCH !== "undefined") search(find("search"));
  });
})();
