// SPDX-License-Identifier: Apache-2.0
// Sorts and filters the matrix, opens a cell, searches, switches between light and dark. The page holds everything that
// can be read; this only moves it about.
"use strict";

const byId = (id) => document.getElementById(id);
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const wordsOf = (text) => fold(text).split(/\s+/).filter((word) => word !== "");
const hasAll = (text, words) => words.every((word) => text.includes(word));

for (const controls of document.querySelectorAll(".controls, .search, #theme")) controls.hidden = false;

// Light and dark
{
  const root = document.documentElement;
  const button = byId("theme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const kChosen = "claimgraph-theme";
  try { // a browser may keep nothing for a file
    const chosen = localStorage.getItem(kChosen);
    if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  } catch { /* then the system decides */ }
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const name = () => { button.textContent = isDark() ? "Light" : "Dark"; };
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try { localStorage.setItem(kChosen, root.dataset.theme); } catch { /* until the page is closed */ }
    name();
  });
  system.addEventListener("change", name);
  name();
}

// The matrix
const table = byId("matrix-table");
if (table) {
  const kFirstIssue = 3;
  const kOnPaper = 30; // columns
  const headRow = table.tHead.rows[0];
  const body = table.tBodies[0];
  const filters = { actor: byId("actor-filter"), issue: byId("issue-filter"), least: byId("least") };
  const order = byId("issue-order");
  const collator = new Intl.Collator("en");

  const valueOf = (cell, key, name) => (key === "name" ? name : Number(cell.dataset[key]));
  const compare = (a, b, rising) => {
    const order = typeof a === "string" ? collator.compare(a, b) : a - b;
    return rising ? order : -order;
  };

  const sortRows = (head, rising) => {
    const key = head.dataset.sort;
    const rows = [...body.rows];
    rows.sort((a, b) => compare(valueOf(a, key, a.cells[0].textContent), valueOf(b, key, b.cells[0].textContent), rising));
    body.append(...rows);
    for (const other of headRow.querySelectorAll("[data-sort]")) other.setAttribute("aria-sort", "none");
    head.setAttribute("aria-sort", rising ? "ascending" : "descending");
  };
  for (const head of headRow.querySelectorAll("[data-sort]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const now = head.getAttribute("aria-sort");
      const first = head.dataset.sort === "name"; // names from A, figures from the top
      sortRows(head, now === "none" ? first : now !== "ascending");
    });
  }

  const sortColumns = () => {
    const key = order.value;
    const heads = [...headRow.cells].slice(kFirstIssue);
    const places = heads.map((head, i) => i);
    places.sort((i, k) => compare(valueOf(heads[i], key, heads[i].textContent),
                                  valueOf(heads[k], key, heads[k].textContent), key === "name") || i - k);
    for (const row of table.rows) {
      const cells = [...row.cells].slice(kFirstIssue);
      row.append(...places.map((place) => cells[place]));
    }
  };

  const filter = () => {
    const actors = wordsOf(filters.actor.value);
    const issues = wordsOf(filters.issue.value);
    const least = Math.max(1, Number(filters.least.value) || 1);
    const heads = [...headRow.cells];
    const wanted = heads.map((head, i) => i < kFirstIssue || hasAll(fold(head.textContent), issues));
    const used = heads.map((head, i) => i < kFirstIssue);
    let shownRows = 0;
    for (const row of body.rows) {
      const named = hasAll(fold(row.cells[0].textContent), actors);
      let filled = false;
      [...row.cells].forEach((cell, i) => {
        if (i < kFirstIssue || !cell.dataset.count) return;
        const enough = Number(cell.dataset.count) >= least;
        cell.classList.toggle("faint", !enough);
        if (named && enough && wanted[i]) filled = used[i] = true;
      });
      row.hidden = !filled;
      shownRows += filled ? 1 : 0;
    }
    for (const row of table.rows) {
      [...row.cells].forEach((cell, i) => { cell.hidden = !used[i]; });
    }
    const columns = used.filter(Boolean).length - kFirstIssue;
    let place = 0;
    const beyond = used.map((shown) => shown && ++place > kFirstIssue + kOnPaper);
    for (const row of table.rows) {
      [...row.cells].forEach((cell, i) => cell.classList.toggle("beyond", beyond[i]));
    }
    if (byId("beyond")) byId("beyond").hidden = columns <= kOnPaper;
    byId("matrix-status").textContent =
      `${shownRows} of ${body.rows.length} actors, ${columns} of ${heads.length - kFirstIssue} issues`;
  };

  for (const input of Object.values(filters)) input.addEventListener("input", filter);
  order.addEventListener("change", () => { sortColumns(); filter(); });
  byId("reset").addEventListener("click", () => {
    filters.actor.value = filters.issue.value = "";
    filters.least.value = 1;
    filter();
  });
  filter();

  // A cell shows its sentences on the spot.
  const dialog = byId("cell");
  body.addEventListener("click", (event) => {
    const link = event.target.closest("td a");
    const source = link && byId(link.hash.slice(1));
    if (!source || !dialog.showModal) return;
    event.preventDefault();
    byId("cell-head").textContent = link.title;
    const copy = [...source.cloneNode(true).children].slice(1); // without its heading
    for (const part of copy) part.removeAttribute("id");
    byId("cell-body").replaceChildren(...copy);
    dialog.showModal();
    dialog.scrollTop = 0;
  });
  byId("cell-close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
}

// Sections
const openAround = (element) => {
  for (let at = element; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
};
const openTarget = () => {
  const target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  openAround(target);
  target.scrollIntoView();
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
};
addEventListener("hashchange", openTarget);
// On paper each contradiction shows its sentences, in browsers too that cannot be told so by style.
const opened = [];
addEventListener("beforeprint", () => {
  opened.push(...document.querySelectorAll("#contradictions > details:not([open])"));
  for (const item of opened) item.open = true;
});
addEventListener("afterprint", () => {
  for (const item of opened.splice(0)) item.open = false;
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (!link || event.defaultPrevented) return;
  openAround(byId(link.hash.slice(1)));
  if (link.hash === location.hash) openTarget(); // no change, so that nothing else tells of it
});
openTarget();
for (const button of document.querySelectorAll("[data-open], [data-close]")) {
  button.addEventListener("click", () => {
    const open = button.dataset.open !== undefined;
    for (const item of byId(button.dataset.open || button.dataset.close).querySelectorAll("details")) item.open = open;
  });
}

// Search
{
  const kMost = 60;
  const input = byId("search");
  const found = byId("found");
  const status = byId("search-status");
  let index = null;
  const build = () => {
    const entries = [];
    const add = (element, label, kind, text = element.textContent, source = "") => {
      entries.push({ id: element.closest("[id]").id, label, kind, own: fold(text), text: fold(`${text} ${source}`) });
    };
    for (const head of document.querySelectorAll("#actors > details > summary h3")) add(head, head.textContent, "actor");
    for (const head of document.querySelectorAll("#issues > details > summary h3")) add(head, head.textContent, "issue");
    for (const row of document.querySelectorAll("#documents tbody tr")) add(row, row.cells[0].textContent, "document");
    for (const one of document.querySelectorAll("#actors .evidence")) {
      const actor = one.closest("details").querySelector("h3").textContent;
      const issue = one.closest(".cell").querySelector("h4 bdi").textContent;
      const positions = new Set([...one.querySelectorAll(".reading b")].map((position) => position.textContent));
      const days = [...one.querySelectorAll("time")];
      const reading = [actor, [...positions].join(", "), issue].join(" \u2192 ");
      // Not the sentences around it: these are not what the actor says.
      const words = (parts) => [...one.querySelectorAll(parts)].map((part) => part.textContent).join(" ");
      add(one, one.querySelector("mark").textContent, days.length > 0 ? `${reading}, ${days[0].textContent}` : reading,
          [actor, issue, words(".reading, mark")].join(" "), [words(".source"), ...days.map((day) => day.dateTime)].join(" "));
    }
    return entries;
  };
  const search = () => {
    const words = wordsOf(input.value);
    found.replaceChildren();
    status.textContent = "";
    if (words.length === 0) return;
    index = index || build();
    const hits = index.filter((entry) => hasAll(entry.text, words));
    // First where the words are said, then where the document's title or outlet has some of them.
    hits.sort((a, b) => hasAll(b.own, words) - hasAll(a.own, words));
    status.textContent = hits.length > kMost ? `${hits.length} found, the first ${kMost} are shown` : `${hits.length} found`;
    for (const hit of hits.slice(0, kMost)) {
      const line = document.createElement("li");
      const link = document.createElement("a");
      const kind = document.createElement("small");
      link.href = `#${hit.id}`;
      link.textContent = hit.label;
      kind.textContent = hit.kind;
      line.append(link, kind);
      found.append(line);
    }
  };
  let waiting = 0;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 120);
  });
}
