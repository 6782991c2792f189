/**
 * Tells a screen reader what happened, in the order it happened.
 *
 * Sentences enter; one polite live region of the page, outside everything that
 * is ever replaced, holds the last of them. It knows nothing of what they say.
 */
const KEPT = 12;
const LONGEST = 600;

/** @param {HTMLElement} parent where the region is put */
export function createAnnouncer(parent) {
  const region = document.createElement("div");
  region.className = "visually-hidden";
  region.setAttribute("role", "log");
  region.setAttribute("aria-live", "polite");
  region.setAttribute("aria-relevant", "additions");
  region.dataset.part = "announcements";
  parent.append(region);
  return function announce(text) {
    const words = text.trim();
    if (words === "") return;
    const paragraph = document.createElement("p");
    paragraph.textContent = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
    region.append(paragraph);
    while (region.childElementCount > KEPT) region.firstElementChild?.remove();
  };
}
