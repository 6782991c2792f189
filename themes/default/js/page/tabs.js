/**
 * Shows one of several alternatives, with a tab for each. Tabs with the same `data-sync` change
 * together, and the choice is remembered on all pages.
 *
 * Expects an element rendered by `blocks/tabs.html`. On paper, all alternatives stay visible.
 */
import { keepSetting, settingOf } from "../progress/browser-stores.js";
import { createTabs as createTabList } from "../program/file-tabs.js";
import { element as create } from "./controls.js";
import { phrase } from "./phrases.js";
import { SYSTEM, choiceOf, placeOf, systemOf } from "./tab-choice.js";

let made = 0;

/**
 * @param {object} options
 * @param {HTMLElement} options.element
 * @param {URL} options.base
 * @param {AbortSignal} options.signal
 */
export function createTabs({ element, base, signal }) {
  const id = `tabs-${(made += 1)}`;
  const { sync } = element.dataset;
  const system = systemOf(navigator.platform);
  const setting = `understory ${base.pathname} tabs ${sync}`;
  let choice = (sync && settingOf(setting)) ?? (sync === SYSTEM ? system : "");
  const list = create("div", [], "tab-list");
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", sync === SYSTEM ? phrase("tabs.systems") : phrase("tabs.alternatives"));
  const tabs = createTabList(list, { className: "tab-button", onOpen: choose });
  const panels = () => /** @type {HTMLDetailsElement[]} */ ([...element.children].filter((child) => child.matches(".tab")));
  const titleOf = (panel) => panel.querySelector("summary").textContent.trim();

  /** Draws the tabs, also when an author's save has replaced what is in them. */
  function draw() {
    if (!list.isConnected) element.prepend(list);
    element.dataset.ready = "";
    const titles = panels().map(titleOf);
    const open = placeOf(titles, choice);
    tabs.draw(titles, titles[open]);
    panels().forEach((panel, place) => {
      const body = panel.querySelector(".tab-body");
      const tab = list.children[place];
      tab.id = `${id}-${place}`;
      body.id = `${id}-${place}-panel`;
      tab.setAttribute("aria-controls", body.id);
      body.setAttribute("role", "tabpanel");
      body.setAttribute("aria-labelledby", tab.id);
      panel.open = true;
      panel.toggleAttribute("data-chosen", place === open);
    });
  }

  function choose(title) {
    const before = list.getBoundingClientRect().top;
    choice = sync ? choiceOf(sync, title, system) : title;
    draw();
    if (!sync) return;
    keepSetting(setting, choice);
    document.dispatchEvent(new CustomEvent("understory:tab", { detail: { sync, choice } }));
    // Tabs above may have become longer or shorter: what was pressed stays where it was.
    scrollBy({ top: list.getBoundingClientRect().top - before, behavior: "instant" });
  }

  document.addEventListener(
    "understory:tab",
    ({ detail }) => {
      if (!sync || detail.sync !== sync || detail.choice === choice) return;
      choice = detail.choice;
      draw();
    },
    { signal },
  );

  let isDrawn = false;
  return {
    /** Redraws only what was replaced: a drawn tab keeps its element while the reader works. */
    draw() {
      if (isDrawn && list.isConnected && panels().every((panel) => panel.querySelector('[role="tabpanel"]'))) return;
      isDrawn = true;
      draw();
    },
  };
}
