/**
 * The ways to open the search: the link in the bar, `/` and Ctrl+K.
 *
 * The dialog's module is fetched on first use. Without scripts the link leads to a page.
 */
import { onSubmit } from "../page/controls.js";
import { withWords } from "../page/phrases.js";
import { isSingleKey } from "../page/shortcuts.js";

/**
 * @param {Document} page
 * @param {{ base: URL, home: URL }} addresses the root URLs of the site and of its pages in this language
 */
export function listenForSearch(page, { base, home }) {
  /** @type {Promise<{open: (query?: string) => void}> | null} */
  let opening = null;
  const open = (query = "") => {
    opening ??= withWords(() => import("./dialog.js")).then(({ createSearchDialog }) => createSearchDialog({ page, base, home }));
    opening.then(
      (dialog) => dialog.open(query),
      // If the module can't be loaded, follow the link to the search page instead.
      () => {
        const link = page.querySelector('[data-part="search"]');
        link?.removeAttribute("data-part");
        link?.click();
      },
    );
  };

  const form = page.querySelector('[data-part="search-form"]');
  if (form instanceof HTMLFormElement) {
    const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
    onSubmit(form, () => open(field.value));
    field.value = new URLSearchParams(location.search).get("q") ?? "";
    if (field.value) open(field.value);
  }

  page.addEventListener("click", (event) => {
    const link = event.target?.closest?.('[data-part="search"]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  page.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || page.querySelector("dialog[open]")) return;
    const isSlash = event.key === "/" && isSingleKey(event, page);
    const isShortcut = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!isSlash && !isShortcut) return;
    event.preventDefault();
    open();
  });
}
