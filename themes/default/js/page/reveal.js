/** Scrolls the page until something that has just appeared can be read. */

/** How far down its top is put, as a part of the window, if that leaves room for all of it. */
const PLACE = 0.4;

/**
 * Returns the part of the window that nothing covers: neither the bar at the top nor a notice or a
 * keyboard at the bottom.
 */
function openWindow() {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const { offsetTop = 0, height = innerHeight } = window.visualViewport ?? {};
  return {
    top: Math.max(parseFloat(scrollPaddingTop) || 0, offsetTop),
    bottom: Math.min(innerHeight - (parseFloat(scrollPaddingBottom) || 0), offsetTop + height),
  };
}

/** Returns whether most of an element is in the open part of the window, or fills most of it. */
export function isInView(element) {
  const { top, bottom } = openWindow();
  const box = element.getBoundingClientRect();
  const seen = Math.min(box.bottom, bottom) - Math.max(box.top, top);
  return seen >= Math.min(box.height, bottom - top) / 2;
}

/** Scrolls only if a part of the element is out of view. */
export function reveal(element) {
  const { top, bottom } = openWindow();
  const box = element.getBoundingClientRect();
  if (box.top >= top && box.bottom <= bottom) return;
  const place = Math.max(top, Math.min(top + PLACE * (bottom - top), bottom - box.height));
  scrollBy(0, box.top - place);
}
