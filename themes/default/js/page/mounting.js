/**
 * Mounts the interactive elements of a page: those in the window first, the rest after
 * `wake`.
 *
 * A module is fetched only if the page has an element for it.
 */
import { pause } from "./pause.js";
import { withWords } from "./phrases.js";

/** How far outside the window an element counts as near. */
const NEAR_MARGIN = "600px 0px";

/**
 * A kind of interactive element: its selector, and a function that loads its factory. The
 * created thing may have `draw`, `near` and `mount`; it ends when its `signal` aborts.
 *
 * @typedef {[string, () => Promise<(options: any) => Thing>]} Kind
 * @typedef {{draw?: () => void, near?: () => Promise<void>, mount?: () => Promise<void>}|void} Thing
 */

/**
 * @param {object} options
 * @param {Document} options.page
 * @param {Kind[]} options.kinds
 * @param {() => object} options.shared the options that every element gets, apart from `element` and `signal`
 * @param {(thing: any, element: HTMLElement) => Promise<void>} options.onNear called when a thing with `mount` or `near` comes near the window
 * @param {() => void} options.onMissing called when a module couldn't be loaded
 */
export function createMounting({ page, kinds, shared, onNear, onMissing }) {
  /** The mounted things by element. */
  const mounted = new Map();
  let isAllDue = false;

  const nearness = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        nearness.unobserve(target);
        const thing = mounted.get(target)?.thing;
        if (thing) onNear(thing, /** @type {HTMLElement} */ (target)).catch(onMissing);
      }
    },
    { rootMargin: NEAR_MARGIN },
  );

  function due(selector) {
    const elements = [...page.querySelectorAll(selector)];
    return isAllDue ? elements : elements.filter(isInWindow);
  }

  async function mountKind([selector, load]) {
    const elements = due(selector).filter((element) => !mounted.has(element));
    if (elements.length === 0) return;
    const create = await withWords(load).catch(() => null);
    if (!create) return onMissing();
    for (const element of elements) {
      // Another call may have mounted it, or it was removed while the loop paused.
      if (mounted.has(element) || !element.isConnected) continue;
      const leaving = new AbortController();
      const thing = create({ ...shared(), element, signal: leaving.signal }) ?? {};
      mounted.set(element, { thing, leaving });
      thing.draw?.();
      if (thing.mount || thing.near) nearness.observe(element);
      await pause();
    }
  }

  return {
    things: () => [...mounted.values()].map(({ thing }) => thing),
    /** Starts loading the modules that `mount` will need, in parallel with other work. */
    expect() {
      for (const [selector, load] of kinds) if (due(selector).length > 0) withWords(load).catch(() => {});
    },
    /** Closes elements that are no longer on the page, and mounts those that are due. */
    async mount() {
      for (const [element, { leaving }] of mounted) {
        if (element.isConnected) continue;
        nearness.unobserve(element);
        leaving.abort();
        mounted.delete(element);
      }
      await Promise.all(kinds.map(mountKind));
    },
    /** From now on, elements outside the window are due, too. */
    wake() {
      isAllDue = true;
    },
  };
}

/**
 * Returns whether an element is in the window. A hidden one is judged by its nearest
 * visible ancestor.
 */
function isInWindow(element) {
  const { top, bottom } = (element.closest(":not([hidden])") ?? element).getBoundingClientRect();
  return bottom >= 0 && top <= innerHeight;
}
