/**
 * Where a program's drawing is: nothing until the program draws, because few programs do, and their
 * modules are loaded then.
 *
 * A sample's finished picture, which is part of the page, makes room for the reader's own.
 */
import { withWords } from "../page/phrases.js";

/** @typedef {ReturnType<typeof import("./panel.js").createPanel>} Panel */

/**
 * @param {HTMLElement} root the program, with its part `output`; `drawing` is optional
 * @param {object} options
 * @param {(text: string) => void} options.announce
 * @param {AbortSignal} options.signal
 */
export function createDrawingPlace(root, { announce, signal }) {
  /** @type {Panel | null} */
  let panel = null;
  /** @type {Promise<Panel> | null} */
  let loading = null;
  let waiting = "";
  let hasDrawn = false;

  async function load() {
    const { createPanel } = await withWords(() => import("./panel.js"));
    panel = createPanel({ announce, signal });
    root.querySelector('[data-part="drawing"]')?.remove();
    root.querySelector('[data-part="output"]')?.before(panel.element);
    panel.draw(waiting);
    return panel;
  }

  return {
    /** Whether the program that runs, or ran last, draws. */
    get hasDrawn() {
      return hasDrawn;
    },
    /** A program starts. */
    begin() {
      hasDrawn = false;
      waiting = "";
      panel?.clear();
    },
    /** @param {string} text commands */
    draw(text) {
      hasDrawn = true;
      if (panel) panel.draw(text);
      else {
        waiting += text;
        loading ??= load();
      }
    },
    /** Answers a question of `turtle`. @param {string} request @returns {Promise<string | null>} */
    async ask(request) {
      const question = JSON.parse(request);
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      if (question.do === "start") return JSON.stringify({ animated: !calm });
      loading ??= load();
      return JSON.stringify(await (await loading).ask(question));
    },
    /** The program is over. */
    end() {
      if (hasDrawn) (loading ?? Promise.resolve(panel)).then((each) => each?.end());
    },
    clear() {
      hasDrawn = false;
      panel?.clear();
    },
  };
}
