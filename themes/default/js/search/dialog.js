/**
 * The search dialog: a text field with a list of results.
 *
 * It follows the combobox pattern: the focus stays in the field, arrow keys move in
 * the list, Enter opens. `query.js` finds and ranks the results.
 */
import { element } from "../page/controls.js";
import { phrase } from "../page/phrases.js";
import { createIndex } from "./index.js";
import { prepare, search } from "./query.js";
import { drawResults } from "./results.js";

/** Milliseconds without typing before screen readers announce the results. */
const ANNOUNCE_DELAY = 700;

/**
 * @param {{ page: Document, base: URL, home: URL }} parts
 */
export async function createSearchDialog({ page, base, home }) {
  const folder = new URL("search/", home);
  const index = createIndex(async (name) => {
    // Only the first file keeps its name when the site changes.
    const response = await fetch(new URL(name, folder), { cache: name === "index.json" ? "no-cache" : "default" });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.json();
  });
  await loadStyles(page, new URL("theme/css/search.css", base));
  const dialog = element("dialog", "", "search");
  dialog.setAttribute("aria-label", phrase("find.search"));
  dialog.innerHTML = DIALOG_HTML;
  page.body.append(dialog);
  const [field, list, status, note] = ["field", "list", "status", "note"].map((name) => dialog.querySelector(`[data-part="${name}"]`));
  let lastQuery = "";
  let announceTimer = 0;
  const { choose } = createChoice(field, list);

  function say(words) {
    note.textContent = words;
    clearTimeout(announceTimer);
    announceTimer = setTimeout(() => {
      status.textContent = words;
    }, ANNOUNCE_DELAY);
  }

  async function ask() {
    const query = field.value;
    if (query === lastQuery) return;
    lastQuery = query;
    const results = await search(query, index).catch(() => null);
    // The query may have changed meanwhile.
    if (lastQuery !== query) return;
    if (!results) {
      list.replaceChildren();
      choose(-1);
      field.setAttribute("aria-expanded", "false");
      say(phrase("find.unfetched"));
      // Look the same words up again if they are retyped.
      lastQuery = "";
      return;
    }
    list.scrollTop = 0;
    const isWanted = () => lastQuery === query;
    const { count, addWords } = drawResults({ list, found: results, query, base: home, index, isWanted });
    field.setAttribute("aria-expanded", String(count > 0));
    choose(count ? 0 : -1);
    say(words(query, count));
    afterPaint(() => isWanted() && addWords());
  }

  /** Draws off screen, because the first time is by far the slowest on a phone. */
  function warmUp(results) {
    drawResults({ list: page.createElement("div"), found: results, query: "", base: home, index, isWanted: () => false });
  }

  field.addEventListener("input", ask);
  list.addEventListener("click", ({ target, ctrlKey, metaKey, shiftKey }) => {
    // A link within this page would otherwise leave the dialog open.
    if (target?.closest?.("a") && !ctrlKey && !metaKey && !shiftKey) dialog.close();
  });
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || target?.closest?.('[data-part="close"]')) dialog.close();
  });

  return {
    /** @param {string} [query] what to look up at once */
    open(query = "") {
      if (dialog.open) return;
      dialog.showModal();
      if (query) field.value = query;
      field.select();
      // A failure is reported once something is typed.
      prepare(index).then(warmUp, () => {});
      if (field.value) ask();
      else say(phrase("find.type"));
    },
  };
}

/** Lets the arrow keys and the pointer choose an option of the list, and Enter open it. */
function createChoice(field, list) {
  /** @type {any} */
  let chosen = null;
  const options = () => [...list.querySelectorAll('[role="option"]')];

  /** Chooses an option by its number; none if there isn't any. */
  function choose(number) {
    const all = options();
    chosen?.setAttribute("aria-selected", "false");
    chosen = all.at(number % all.length) ?? null;
    chosen?.setAttribute("aria-selected", "true");
    if (chosen) field.setAttribute("aria-activedescendant", chosen.id);
    else field.removeAttribute("aria-activedescendant");
  }

  field.addEventListener("keydown", (event) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || !chosen) return;
    if (move) {
      event.preventDefault();
      choose(options().indexOf(chosen) + move);
      chosen.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) open(chosen.href);
      else chosen.click();
    }
  });
  list.addEventListener("pointermove", ({ target }) => {
    const number = options().indexOf(target?.closest?.('[role="option"]'));
    if (number >= 0) choose(number);
  });
  return { choose };
}

/** Runs a task after the next paint. */
const afterPaint = (task) => requestAnimationFrame(() => setTimeout(task));

const words = (query, count) => {
  if (!query.trim()) return phrase("find.type");
  if (count === 0) return phrase("find.nothing");
  return phrase("find.results", { count });
};

/** Resolves once the dialog's style sheet has loaded or failed. */
function loadStyles(page, address) {
  return new Promise((resolve) => {
    page.head.append(Object.assign(element("link"), { rel: "stylesheet", href: address, onload: resolve, onerror: resolve }));
  });
}

const DIALOG_HTML = `
<div class="search-frame">
<div class="search-top">
<svg class="search-glass" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false"><circle cx="8.500" cy="8.500" r="5.500"/><path d="M12.800 12.800 17 17"/></svg>
<input class="search-field" data-part="field" type="text" role="combobox" aria-label="${phrase("find.field")}" aria-expanded="false" aria-controls="search-list" aria-autocomplete="list" autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" enterkeyhint="go" maxlength="600">
<button class="word-button search-close" data-part="close" type="button">${phrase("find.close")}</button>
</div>
<div class="search-list" id="search-list" data-part="list" role="listbox" aria-label="${phrase("find.list")}"></div>
<div class="search-foot">
<p class="search-keys" aria-hidden="true"><kbd>↑</kbd> <kbd>↓</kbd> ${phrase("find.key_choose")} <kbd>Enter</kbd> ${phrase("find.key_open")} <kbd>Esc</kbd> ${phrase("find.key_close")}</p>
<p data-part="note" aria-hidden="true"></p>
<p class="visually-hidden" data-part="status" role="status"></p>
</div>
</div>`;
