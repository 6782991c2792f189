/**
 * Says so where scripts of the page could not be fetched: the network went, or something in the
 * browser blocks them.
 *
 * A classic script, so that it is there when the modules are not. Its words stand in the page;
 * `main.js` tells of modules that it fetched later.
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
