/**
 * Tells screen readers what happened, in order.
 *
 * There is one polite live region per page. It stays outside everything that gets replaced,
 * and holds the latest messages.
 */
import { element } from "./controls.js";

const MAX_MESSAGES = 12;
const MAX_MESSAGE_LENGTH = 600;

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
    region.append(element("p", words.length > MAX_MESSAGE_LENGTH ? `${words.slice(0, MAX_MESSAGE_LENGTH)}…` : words));
    while (region.childElementCount > MAX_MESSAGES) region.firstElementChild?.remove();
  };
}
