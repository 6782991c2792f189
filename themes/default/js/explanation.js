/**
 * Below a program that an error has ended: what the error means, and where to look.
 *
 * A program's root with the part `results` enters, then each of its run states. Exercises
 * draw more there, by themselves.
 */
import { drawResult } from "./results-view.js";
import { resultOfProblem, spoken } from "./results.js";
import { isActive } from "./run-state.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.root
 * @param {(text: string) => void} options.announce
 * @param {(line: number) => void} options.onLine the reader follows the link to a line
 */
export function createExplanation({ root, announce, onLine }) {
  const place = root.querySelector('[data-part="results"]');
  /** @type {import("./run-state.js").RunState["problem"]} */
  let shown = null;

  return {
    /** @param {import("./run-state.js").RunState} state */
    draw(state) {
      const problem = !isActive(state) && state.outcome === "error" && state.problem?.explanation ? state.problem : null;
      if (!place || problem === shown) return;
      shown = problem;
      const result = problem && resultOfProblem(problem);
      place.replaceChildren(...(result ? [drawResult(result, { onLine })] : []));
      if (result) announce(spoken(result));
    },
  };
}
