/**
 * Applies the chosen colour scheme before the first paint.
 *
 * This is a classic script in the head, because modules run too late. Without a
 * choice the system decides. `page/scheme-switch.js` changes the choice.
 */
(() => {
  const base = new URL("../../", /** @type {HTMLScriptElement} */ (document.currentScript).src).pathname;
  try {
    const choice = localStorage.getItem(`understory ${base} scheme`);
    if (choice === "light" || choice === "dark") document.documentElement.dataset.scheme = choice;
  } catch {
    // Without storage, the system decides.
  }
})();
