/**
 * Makes boxes that scroll (code and output larger than their box) reachable by keyboard.
 *
 * Boxes whose content fits aren't tab stops.
 */
const BOX_SELECTOR = ".code:not([role]), .output-text, .output-rows";
/** Where a run may add more boxes. */
const OUTPUT_SELECTOR = ".output";

/** @param {Document} page */
export function createScrollFocus(page) {
  const sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => updateTabStop(target)));
  const contents = new MutationObserver((changes) =>
    changes.forEach(({ target }) => (/** @type {Element} */ (target).matches(OUTPUT_SELECTOR) ? observe() : measure(target))),
  );
  const seen = new WeakSet();

  /** Measures at the next layout. Measuring right away would force an extra one. */
  function measure(box) {
    sizes.unobserve(box);
    sizes.observe(box);
  }

  function updateTabStop(box) {
    const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
    if (scrolls === box.hasAttribute("tabindex")) return;
    if (scrolls) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }

  /** Observes boxes that were added since the last call. */
  function observe() {
    for (const box of page.querySelectorAll(`${BOX_SELECTOR}, ${OUTPUT_SELECTOR}`)) {
      if (seen.has(box)) continue;
      seen.add(box);
      if (!box.matches(OUTPUT_SELECTOR)) sizes.observe(box);
      contents.observe(box, { childList: true });
    }
  }

  // A different font is wider, but doesn't resize the box.
  page.fonts.ready.then(() => page.querySelectorAll(BOX_SELECTOR).forEach(measure));
  return { observe };
}
