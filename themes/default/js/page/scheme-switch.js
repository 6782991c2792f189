/**
 * The button in the bar that switches between light and dark.
 *
 * Choosing what the system uses anyway clears the stored choice, so that the page follows
 * the system again.
 */
import { phrase } from "./phrases.js";
import { keepSetting } from "../progress/browser-stores.js";

const SCHEME_WORDS = { light: phrase("scheme.light"), dark: phrase("scheme.dark") };

/** Returns what to store after the reader chose `wanted`: nothing if the system agrees. */
export function choiceAfter(chosen, system) {
  return chosen === system ? null : chosen;
}

export function otherScheme(scheme) {
  return scheme === "dark" ? "light" : "dark";
}

/**
 * @param {HTMLElement} root the page's root element
 * @param {string} base the site's base path
 */
export function createSchemeSwitch(root, base) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const name = `understory ${base} scheme`;
  const systemScheme = () => (system.matches ? "dark" : "light");
  const shownScheme = () => root.dataset.scheme ?? systemScheme();
  const button = () => root.querySelector('[data-part="scheme"]');

  /** Draws the button, also after the page was replaced. A custom bar may not have one. */
  function draw() {
    if (button()) Object.assign(button(), { textContent: SCHEME_WORDS[otherScheme(shownScheme())], disabled: false });
  }

  function pressSwitch() {
    const choice = choiceAfter(otherScheme(shownScheme()), systemScheme());
    if (choice) root.dataset.scheme = choice;
    else delete root.dataset.scheme;
    keepSetting(name, choice);
    draw();
  }

  system.addEventListener("change", draw);
  root.addEventListener("click", ({ target }) => target instanceof Element && target.closest('[data-part="scheme"]') && pressSwitch());
  draw();
  return { draw };
}
