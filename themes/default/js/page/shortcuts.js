/**
 * The list of keyboard shortcuts, opened by `?` or the button in the footer, and
 * the setting that turns single-key shortcuts off for readers who use speech input
 * or mistype (WCAG 2.2, 2.1.4).
 *
 * The dialog is part of the page. `data-keys="off"` on the root element means
 * they're off.
 */

import { keepSetting, readSetting } from "../progress/browser-stores.js";

/** Keys pressed in these elements aren't shortcuts. */
const TEXT_FIELD_SELECTOR = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/**
 * Returns whether a single key is meant as a shortcut: nobody is typing, no dialog is open,
 * and single keys aren't off.
 *
 * @param {KeyboardEvent} event
 * @param {Document} page
 */
export function isSingleKey(event, page) {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (page.documentElement.dataset.keys === "off" || page.querySelector("dialog[open]")) return false;
  // The editor is in a shadow root, so only the event's path shows it.
  return !event.composedPath().some((each) => each instanceof Element && each.matches(TEXT_FIELD_SELECTOR));
}

/**
 * @param {Document} page
 * @param {string} base the site's base path
 */
export function listenForShortcuts(page, base) {
  const name = `understory ${base} keys`;
  const root = page.documentElement;
  const part = (partName) => page.querySelector(`[data-part="${partName}"]`);
  if (readSetting(name) === "off") root.dataset.keys = "off";

  function open() {
    part("single-keys").checked = root.dataset.keys !== "off";
    part("shortcuts-dialog").showModal();
  }

  function choose(on) {
    if (on) delete root.dataset.keys;
    else root.dataset.keys = "off";
    keepSetting(name, on ? null : "off");
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

/** Shows the button, which needs scripts. A custom footer may not have one. */
export function showShortcuts(page) {
  for (const button of page.querySelectorAll('[data-part="shortcuts"]')) button.hidden = false;
}
