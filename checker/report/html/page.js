"use strict";
/* Filters, sorting, keys and the theme. Without it the page says the same; nothing here writes text into markup. */
(() => {
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const root = document.documentElement;
  root.classList.add("scripted");

  /* what is there */

  const findings = all("li.entry").map((entry) => {
    const card = document.getElementById(one("a", entry).getAttribute("href").slice(1));
    const group = entry.closest(".group");
    const { severity, rule } = entry.dataset;
    return { entry, card, group, severity, rule, passage: card.closest(".passage"), words: null };
  });
  const documents = all("section.document").map((section) => {
    const number = section.id.slice("document-".length);
    return { number, section, path: one("h2", section).textContent, group: one(`.group[data-document="${number}"]`) };
  });
  const rows = all("table.contents tbody tr");

  /* filters */

  const search = one("#search");
  const rule = one("#rule");
  const view = one("#view");
  const chosenDocument = one("#document");
  const severities = all("input[name=severity]");
  const shown = one("#shown");

  const option = (select, value, text) => select.append(new Option(text, value));

  function matches(finding, wanted, words) {
    if (!wanted.has(finding.severity)) return false;
    if (rule.value && finding.rule !== rule.value) return false;
    if (chosenDocument?.value && finding.group.dataset.document !== chosenDocument.value) return false;
    if (!words) return true;
    finding.words ??= textOf(finding);
    return finding.words.includes(words);
  }

  /* what a finding is found by: its card, the passage it stands beside, and the document's name */
  function textOf({ card, passage, group }) {
    const beside = passage ? one(":scope > .text, :scope > .table", passage) : null;
    return `${card.textContent}\n${beside?.textContent ?? ""}\n${one("h3", group).textContent}`.toLowerCase();
  }

  function apply() {
    const wanted = new Set(severities.filter((box) => box.checked).map((box) => box.value));
    const words = search.value.trim().toLowerCase();
    const passages = new Map();
    const groups = new Map();
    let count = 0;
    for (const finding of findings) {
      const fits = matches(finding, wanted, words);
      count += fits;
      finding.entry.hidden = !fits;
      finding.card.hidden = !fits;
      passages.set(finding.passage, passages.get(finding.passage) || fits);
      groups.set(finding.group, groups.get(finding.group) || fits);
    }
    for (const [passage, fits] of passages) passage?.classList.toggle("without-match", !fits);
    for (const [group, fits] of groups) group.hidden = !fits;
    const narrowed = words || rule.value || wanted.size < severities.length || view.value === "findings";
    documents.forEach(({ number, section, path, group }, at) => {
      const isChosen = !chosenDocument?.value || chosenDocument.value === number;
      const isNamed = words && path.toLowerCase().includes(words);
      const fits = isChosen && (!narrowed || isNamed || (group && groups.get(group)));
      section.hidden = !fits;
      if (rows[at]) rowOf.get(number).hidden = !fits;
    });
    root.dataset.view = view.value;
    tell(count);
  }

  function tell(count) {
    shown.textContent = shown.dataset.shown.replace("{shown}", count).replace("{all}", findings.length);
  }

  const rowOf = new Map(rows.map((row) => [one("a", row).getAttribute("href").slice("#document-".length), row]));

  function reset() {
    search.value = rule.value = view.value = "";
    if (chosenDocument) chosenDocument.value = "";
    for (const box of severities) box.checked = true;
    apply();
  }

  if (shown) {
    for (const link of all("a[data-rule]")) {
      link.addEventListener("click", () => {
        rule.value = link.dataset.rule;
        apply();
      });
    }
    if (chosenDocument) for (const { number, path } of documents) option(chosenDocument, number, path);
    let waiting = 0;
    search.addEventListener("input", () => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(apply);
    });
    for (const control of [rule, view, chosenDocument, ...severities]) control?.addEventListener("change", apply);
    one("#reset").addEventListener("click", reset);
    apply();
  }

  /* the table of reports, sorted by any column */

  const key = (row, column) => {
    const cell = row.cells[column];
    return column ? Number(cell.dataset.value ?? cell.textContent) : cell.textContent;
  };
  const collator = new Intl.Collator(root.lang, { numeric: true });

  all("table.contents thead th").forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      /* names rise first, counts fall first: what is most wrong is wanted at the top */
      const before = heading.getAttribute("aria-sort");
      const falls = before ? before === "ascending" : column > 0;
      const way = falls ? "descending" : "ascending";
      for (const other of all("table.contents thead th")) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", way);
      const sorted = [...rows].sort((a, b) => {
        const [first, second] = [key(a, column), key(b, column)];
        const order = column ? first - second : collator.compare(first, second);
        return falls ? -order : order;
      });
      one("table.contents tbody").append(...sorted);
    });
  });

  /* a place that is folded away or filtered out is shown when an address leads to it */

  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest("[hidden]") || !target.getClientRects().length) {
      for (let at = target; at; at = at.parentElement) if (at.localName === "details") at.open = true;
      if (!target.getClientRects().length) reset();
    }
    const folded = one(":scope > details", target);
    if (folded) folded.open = true;
    target.scrollIntoView({ block: "center" });
  }
  window.addEventListener("hashchange", reveal);
  reveal();

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.permalink");
    if (!link || !navigator.clipboard) return;
    navigator.clipboard.writeText(link.href).then(
      () => shown && (shown.textContent = shown.dataset.copied),
      () => {}
    );
  });

  /* keys */

  const help = one("#help");
  const useKeys = one("#use-keys");
  let current = null;

  function go(step) {
    const cards = findings.map((finding) => finding.card).filter((card) => !card.closest("[hidden]"));
    if (!cards.length) return;
    const held = document.activeElement.closest("article.finding") ?? current;
    const at = cards.indexOf(held);
    visit(cards[at < 0 ? (step > 0 ? 0 : cards.length - 1) : Math.min(Math.max(at + step, 0), cards.length - 1)]);
  }

  function visit(place) {
    if (place.localName === "article") current = place;
    if (!place.matches("a, button, [tabindex]")) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "center" });
  }

  const actions = {
    j: () => go(1),
    k: () => go(-1),
    o: () => current && follow(one(".kicker .place a", current)),
    u: () => current && visit(one("a", findings.find((finding) => finding.card === current).entry)),
    "/": () => visit(search),
    "?": () => help.showModal(),
  };

  function follow(link) {
    if (!link) return;
    const place = document.getElementById(link.hash.slice(1));
    history.replaceState(null, "", link.hash);
    visit(place);
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const writes = event.target.closest("input, select, textarea");
    if (event.key === "Escape" && writes) {
      if (event.target === search) search.value = "";
      if (shown) apply();
      event.target.blur();
    }
    if (writes || !useKeys.checked) return;
    const onCard = event.target.localName === "article" && event.key === "Enter";
    const action = onCard ? actions.o : actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  one("#show-help").addEventListener("click", () => help.showModal());
  one("#close-help").addEventListener("click", () => help.close());

  /* the theme: the system's, or the one that was chosen here last */

  const dark = one("#dark");
  const toggle = one("#theme");
  const followed = matchMedia("(prefers-color-scheme: dark)");

  function paint(isDark) {
    dark.media = isDark ? "screen" : "not all";
    toggle.setAttribute("aria-pressed", String(isDark));
  }
  function remembered(value) {
    try {
      if (value) localStorage.setItem("gouji-theme", value);
      return localStorage.getItem("gouji-theme");
    } catch {
      return null;
    }
  }
  toggle.addEventListener("click", () => {
    const isDark = toggle.getAttribute("aria-pressed") !== "true";
    paint(isDark);
    remembered(isDark ? "dark" : "light");
  });
  followed.addEventListener("change", () => remembered() || paint(followed.matches));
  paint((remembered() ?? (followed.matches ? "dark" : "light")) === "dark");
})();
