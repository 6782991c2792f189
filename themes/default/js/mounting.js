/**
 * Mounts what a page holds: what stands in its window at once, the rest when it is due.
 *
 * The page and tables of what it may hold enter; what is mounted leaves. Each thing's module is
 * fetched only where the page has any that is due. It knows where things are and when, not what
 * they do.
 */
import { pause } from "./pause.js";

/** How far below or above the window a thing is when it is near. */
const NEAR = "600px 0px";

/**
 * What a page may hold: where it is, the module that knows it, and what that module is given.
 *
 * @typedef {[string, () => Promise<any>, (module: any, element: any) => any]} Kind
 */

/**
 * Buttons of which one listener serves all, also those that are swapped in later: where any is due, its
 * module is fetched, listens once, and shows them.
 *
 * @typedef {[string, () => Promise<any>, (module: any) => void, (module: any) => void]} Buttons
 */

/**
 * @param {object} options
 * @param {Document} options.page
 * @param {Kind[]} options.kinds
 * @param {Buttons[]} options.buttons
 * @param {(thing: any, element: HTMLElement) => Promise<void>} options.onNear a thing that has something to do there came near
 * @param {() => void} options.onMissing a module could not be had
 */
export function createMounting({ page, kinds, buttons, onNear, onMissing }) {
  /** What stands on the page now, by its element. */
  const mounted = new Map();
  const listening = new Set();
  let isAllDue = false;

  const nearness = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      nearness.unobserve(target);
      const thing = mounted.get(target);
      if (thing) onNear(thing, /** @type {HTMLElement} */ (target)).catch(onMissing);
    }
  }, { rootMargin: NEAR });

  function due(selector) {
    const elements = [...page.querySelectorAll(selector)];
    return isAllDue ? elements : elements.filter(isInWindow);
  }

  /** The module for what is due; that it could not be had is told. */
  async function fetched(load) {
    const module = await load().catch(() => null);
    if (!module) onMissing();
    return module;
  }

  async function mountKind([selector, load, create]) {
    const elements = due(selector).filter((element) => !mounted.has(element));
    const module = elements.length > 0 ? await fetched(load) : null;
    if (!module) return;
    for (const element of elements) {
      // Mounted, or taken away, while others were.
      if (mounted.has(element) || !element.isConnected) continue;
      const thing = create(module, element);
      mounted.set(element, thing);
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
    /** What is mounted. */
    things: () => mounted.values(),
    /** Fetches what `mount` will need, so that it comes while something else is waited for. */
    expect() {
      for (const [selector, load] of [...kinds, ...buttons]) if (due(selector).length > 0) load().catch(() => {});
    },
    /** Lets go of what is no longer on the page, and mounts what is due. */
    async mount() {
      for (const [element, thing] of mounted) {
        if (element.isConnected) continue;
        nearness.unobserve(element);
        thing.close();
        mounted.delete(element);
      }
      await Promise.all([...kinds.map(mountKind), ...buttons.map(showButtons)]);
    },
    /** From now on all of the page is due. */
    wake() {
      isAllDue = true;
    },
  };
}

/** Whether any of it stands in the window; what is still hidden stands where its surroundings do. */
function isInWindow(element) {
  const { top, bottom } = (element.closest(":not([hidden])") ?? element).getBoundingClientRect();
  return bottom >= 0 && top <= innerHeight;
}
