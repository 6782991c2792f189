/**
 * Shows a message if scripts of the page couldn't be fetched, because the network
 * failed or the browser blocks them.
 *
 * This is a classic script so that it works when the modules don't. `main.js`
 * reports modules that fail later.
 */
(() => {
  function show() {
    document.documentElement.dataset.drawn = "";
    document.querySelector('[data-part="missing-scripts"]').hidden = false;
  }
  addEventListener("error", ({ target }) => target instanceof HTMLScriptElement && show(), true);
  document.addEventListener("understory:missing", show);
  document.addEventListener("click", ({ target }) => {
    if (target?.closest?.('[data-part="missing-reload"]')) location.reload();
  });
})();
