/**
 * Makes boxes that scroll (code and output larger than their box) reachable by keyboard.
 *
 * Boxes whose content fits aren't tab stops.
 */
const BOXES = ".code:not([role]), .output-text, .output-rows";
/** Where a run may add more boxes. */
const OUTPUT = ".output";

/** @param {Document} page */
export function createScrollFocus(page) {
  const sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => judge(target)));
  const contents = new MutationObserver((changes) => changes.forEach(({ target }) => (/** @type {Element} */ (target).matches(OUTPUT) ? look() : measure(target))));
  const seen = new WeakSet();

  /** Measures at the next layout. Measuring right away would force an extra one. */
  function measure(box) {
    sizes.unobserve(box);
    sizes.observe(box);
  }

  function judge(box) {
    const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
    if (scrolls === box.hasAttribute("tabindex")) return;
    if (scrolls) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }

  /** Observes boxes that were added since the last call. */
  function look() {
    for (const box of page.querySelectorAll(`${BOXES}, ${OUTPUT}`)) {
      if (seen.has(box)) continue;
      seen.add(box);
      if (!box.matches(OUTPUT)) sizes.observe(box);
      contents.observe(box, { childList: true });
    }
  }

  // A different font is wider, but doesn't resize the box.
  page.fonts.ready.then(() => page.querySelectorAll(BOXES).forEach(measure));
  return { look };
}
