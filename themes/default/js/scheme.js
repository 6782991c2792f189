/**
 * Gives the page the colours its reader chose, before anything is painted.
 *
 * A classic script in the head, because modules run too late for that. The
 * remembered choice enters, `data-scheme` on the root element leaves; without
 * a choice the system decides. `scheme-switch.js` changes the choice.
 */
(() => {
  const base = new URL("../../", /** @type {HTMLScriptElement} */ (document.currentScript).src).pathname;
  try {
    const choice = localStorage.getItem(`understory ${base} scheme`);
    if (choice === "light" || choice === "dark") document.documentElement.dataset.scheme = choice;
  } catch {
    // A browser that refuses storage follows the system.
  }
})();
