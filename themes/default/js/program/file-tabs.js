/**
 * Tabs for the files of an editor. Arrow keys, Home and End move between them.
 *
 * All text becomes text nodes.
 */
import { button } from "../page/controls.js";

/**
 * @param {any} list the element with the role `tablist`
 * @param {object} options
 * @param {string} options.className of each tab
 * @param {(name: string) => void} options.onOpen
 * @param {any} [options.panel] the element with the role `tabpanel` and an id, which gets the name of the open tab
 */
export function createTabs(list, { className, onOpen, panel }) {
  const focus = () => list.querySelector('[aria-selected="true"]')?.focus();

  list.addEventListener("keydown", (event) => {
    const tabs = [...list.children];
    const at = tabs.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (at === -1 || to === undefined) return;
    event.preventDefault();
    tabs.at(to % tabs.length).click();
    focus();
  });

  return {
    focus,
    draw(files, open) {
      const hadFocus = list.contains(document.activeElement);
      list.replaceChildren(
        ...files.map((name) => {
          const tab = button(name, className, () => onOpen(name));
          tab.setAttribute("role", "tab");
          tab.setAttribute("aria-selected", name === open);
          tab.tabIndex = name === open ? 0 : -1;
          if (panel) tab.setAttribute("aria-controls", panel.id);
          return tab;
        }),
      );
      panel?.setAttribute("aria-label", open);
      if (hadFocus) focus();
    },
  };
}
