// The search is a dialog, and says so.
document.querySelector(".md-search")?.setAttribute("aria-label", document.documentElement.lang.startsWith("zh") ? "搜索" : "Search");

// Filters and sorting for the tables of records: a field for words, a list for every column of few values.
document.querySelectorAll(".browse").forEach((browse) => {
  const table = browse.querySelector("table");
  const rows = [...table.tBodies[0].rows];
  const zh = document.documentElement.lang.startsWith("zh");
  const bar = document.createElement("div");
  const count = document.createElement("output");
  const words = document.createElement("input");
  bar.className = "browse-filters";
  words.type = "search";
  words.placeholder = zh ? "筛选" : "filter";
  words.setAttribute("aria-label", words.placeholder);
  bar.append(words);
  const lists = [...table.tHead.rows[0].cells].flatMap((head, column) => {
    const values = [...new Set(rows.map((row) => row.cells[column].textContent))].filter(Boolean).sort();
    const long = values.some((value) => value.length > 40);
    if (column === 0 || values.length < 2 || values.length > 30 || long) return [];
    const list = document.createElement("select");
    list.setAttribute("aria-label", head.textContent);
    list.append(new Option(head.textContent, ""), ...values.map((value) => new Option(value, value)));
    bar.append(list);
    return [[column, list]];
  });
  bar.append(count);
  browse.before(bar);
  const show = () => {
    const wanted = words.value.trim().toLowerCase();
    let shown = 0;
    rows.forEach((row) => {
      const fits = row.textContent.toLowerCase().includes(wanted)
        && lists.every(([column, list]) => !list.value || row.cells[column].textContent === list.value);
      row.hidden = !fits;
      shown += fits;
    });
    count.textContent = `${shown} / ${rows.length}`;
  };
  bar.addEventListener("input", show);
  show();
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    let up = false;
    head.tabIndex = 0;
    const sort = () => {
      up = !up;
      const key = (row) => row.cells[column].textContent;
      const order = (a, b) => key(a).localeCompare(key(b), zh ? "zh" : "en", { numeric: true });
      table.tBodies[0].append(...[...rows].sort((a, b) => (up ? order(a, b) : order(b, a))));
      [...table.tHead.rows[0].cells].forEach((cell) => cell.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
    };
    head.addEventListener("click", sort);
    head.addEventListener("keydown", (event) => { if (event.key === "Enter") sort(); });
  });
});
