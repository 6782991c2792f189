/**
 * Tells screen readers what happened, in order.
 *
 * There is one polite live region per page. It stays outside everything that gets replaced,
 * and holds the latest messages.
 */
import { element } from "./controls.js";

const KEPT = 12;
const LONGEST = 600;

/** @param {HTMLElement} parent where the region is appended */
export function createAnnouncer(parent) {
  const region = element("div", "", "visually-hidden");
  region.setAttribute("role", "log");
  region.setAttribute("aria-live", "polite");
  region.setAttribute("aria-relevant", "additions");
  region.dataset.part = "announcements";
  parent.append(region);
  return function announce(text) {
    const words = text.trim();
    if (words === "") return;
    region.append(element("p", words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words));
    while (region.childElementCount > KEPT) region.firstElementChild?.remove();
  };
}
