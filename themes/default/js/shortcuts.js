/**
 * The list of keys, by `?` or by the button in the foot, and the choice whether single keys do
 * anything: who speaks to a computer, or slips, may not want them (WCAG 2.2, 2.1.4).
 *
 * The dialog stands in the page. `data-keys` on the root element says `off` where they are off.
 */

/** What is typed into these is no shortcut. */
const TYPED_INTO = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/**
 * Whether a press of one key alone is meant for the page: nobody is typing, no dialog is open, and
 * single keys are not off.
 *
 * @param {KeyboardEvent} event
 * @param {Document} page
 */
export function isSingleKey(event, page) {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (page.documentElement.dataset.keys === "off" || page.querySelector("dialog[open]")) return false;
  // The editor lives in a shadow root: the event names it in its path alone.
  return !event.composedPath().some((each) => each instanceof Element && each.matches(TYPED_INTO));
}

/**
 * @param {Document} page
 * @param {string} base the site's base path
 */
export function listenForShortcuts(page, base) {
  const name = `understory ${base} keys`;
  const root = page.documentElement;
  const part = (wanted) => page.querySelector(`[data-part="${wanted}"]`);
  try {
    if (localStorage.getItem(name) === "off") root.dataset.keys = "off";
  } catch {
    // A browser that refuses storage keeps them on.
  }

  function open() {
    part("single-keys").checked = root.dataset.keys !== "off";
    part("shortcuts-dialog").showModal();
  }

  function choose(on) {
    if (on) delete root.dataset.keys;
    else root.dataset.keys = "off";
    try {
      if (on) localStorage.removeItem(name);
      else localStorage.setItem(name, "off");
    } catch {
      // The choice then holds for this page alone.
    }
  }

  page.addEventListener("keydown", (event) => {
    if (event.key !== "?" || !isSingleKey(event, page)) return;
    event.preventDefault();
    open();
  });
  page.addEventListener("click", ({ target }) => {
    if (target?.closest?.('[data-part="shortcuts"]')) open();
    if (target?.closest?.('[data-part="shortcuts-close"]')) part("shortcuts-dialog").close();
  });
  page.addEventListener("change", ({ target }) => target?.closest?.('[data-part="single-keys"]') && choose(target?.checked));
}

/** Shows the button, which without scripts would do nothing. A theme's own foot may have none. */
export function showShortcuts(page) {
  for (const button of page.querySelectorAll('[data-part="shortcuts"]')) button.hidden = false;
}
