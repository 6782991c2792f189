/**
 * Lets the keyboard reach what scrolls by itself: code and output that are larger than their box.
 *
 * What fits is no stop on the way of Tab.
 */
const BOXES = ".code:not([role]), .soil-text, .soil-rows";
/** Where a run may put others of them. */
const SOIL = ".soil";

/** @param {Document} page */
export function createReach(page) {
  const sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => judge(target)));
  const contents = new MutationObserver((changes) => changes.forEach(({ target }) => (/** @type {Element} */ (target).matches(SOIL) ? look() : measure(target))));
  const seen = new WeakSet();
  const boxes = () => page.querySelectorAll(BOXES);

  /** Judged when the page is laid out next: asked at once, the browser would lay it out twice. */
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

  /** Looks at what has come since. */
  function look() {
    for (const box of page.querySelectorAll(`${BOXES}, ${SOIL}`)) {
      if (seen.has(box)) continue;
      seen.add(box);
      if (!box.matches(SOIL)) sizes.observe(box);
      contents.observe(box, { childList: true });
    }
  }

  // Letters of another face are wider, and their box stays as it is.
  page.fonts.ready.then(() => boxes().forEach(measure));
  return { look };
}
