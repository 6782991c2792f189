/**
 * Mounts the interactive elements of a page: those in the window first, the rest after
 * `wake`.
 *
 * A module is fetched only if the page has an element for it.
 */
import { pause } from "./pause.js";

/** How far outside the window an element counts as near. */
const NEAR = "600px 0px";

/**
 * A kind of interactive element: its selector, and what loads the function that creates it. What
 * it creates may have `draw`, `near` and `mount`; it ends with its `signal`.
 *
 * @typedef {[string, () => Promise<(options: any) => Thing>]} Kind
 * @typedef {{draw?: () => void, near?: () => Promise<void>, mount?: () => Promise<void>}|void} Thing
 */

/**
 * Buttons that share one listener, including those swapped in later: a selector, a module,
 * and the functions that listen (once) and show the buttons.
 *
 * @typedef {[string, () => Promise<any>, (module: any) => void, (module: any) => void]} Buttons
 */

/**
 * @param {object} options
 * @param {Document} options.page
 * @param {Kind[]} options.kinds
 * @param {() => object} options.shared what all of them get, apart from `element` and `signal`
 * @param {Buttons[]} options.buttons
 * @param {(thing: any, element: HTMLElement) => Promise<void>} options.onNear called when a thing with `mount` or `near` comes near the window
 * @param {() => void} options.onMissing called when a module couldn't be loaded
 */
export function createMounting({ page, kinds, shared, buttons, onNear, onMissing }) {
  /** The mounted things by element. */
  const mounted = new Map();
  const listening = new Set();
  let isAllDue = false;

  const nearness = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      nearness.unobserve(target);
      const thing = mounted.get(target)?.thing;
      if (thing) onNear(thing, /** @type {HTMLElement} */ (target)).catch(onMissing);
    }
  }, { rootMargin: NEAR });

  function due(selector) {
    const elements = [...page.querySelectorAll(selector)];
    return isAllDue ? elements : elements.filter(isInWindow);
  }

  /** Loads a module, and reports it if that fails. */
  async function fetched(load) {
    const module = await load().catch(() => null);
    if (!module) onMissing();
    return module;
  }

  async function mountKind([selector, load]) {
    const elements = due(selector).filter((element) => !mounted.has(element));
    const create = elements.length > 0 ? await fetched(load) : null;
    if (!create) return;
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

  async function showButtons([selector, load, listen, show]) {
    const module = due(selector).length > 0 ? await fetched(load) : null;
    if (!module) return;
    if (!listening.has(selector)) {
      listening.add(selector);
      listen(module);
    }
    show(module);
  }

  return {
    things: () => [...mounted.values()].map(({ thing }) => thing),
    /** Starts loading the modules that `mount` will need, in parallel with other work. */
    expect() {
      for (const [selector, load] of [...kinds, ...buttons]) if (due(selector).length > 0) load().catch(() => {});
    },
    /** Closes what is no longer on the page, and mounts what is due. */
    async mount() {
      for (const [element, { leaving }] of mounted) {
        if (element.isConnected) continue;
        nearness.unobserve(element);
        leaving.abort();
        mounted.delete(element);
      }
      await Promise.all([...kinds.map(mountKind), ...buttons.map(showButtons)]);
    },
    /** Makes the whole page due from now on. */
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
