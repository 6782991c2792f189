/**
 * Lets the keyboard reach what scrolls by itself: code and output that are larger than their box.
 *
 * What fits is no stop on the way of Tab.
 */
const BOXES = ".code:not([role]), .soil-text, .soil-rows";

/** @param {Document} page */
export function createReach(page) {
  const sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => judge(target)));
  const contents = new MutationObserver((changes) => changes.forEach(({ target }) => measure(target)));
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

  // Letters of another face are wider, and their box stays as it is.
  page.fonts.ready.then(() => boxes().forEach(measure));
  return {
    /** Looks at what has come since. */
    look() {
      for (const box of boxes()) {
        if (seen.has(box)) continue;
        seen.add(box);
        sizes.observe(box);
        contents.observe(box, { childList: true });
      }
    },
  };
}
