/**
 * Below a program that did not come to its end: what the error means, and where to look; or
 * which limit ended it, and why.
 *
 * A program's root with the part `results` enters, then each of its run states. Exercises
 * draw more there, by themselves.
 */
import { drawResult } from "./results-view.js";
import { resultOfEnd, resultOfProblem, spoken } from "./results.js";
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
      const problem = isActive(state) ? null : state.problem;
      if (!place || problem === shown) return;
      shown = problem;
      const result = problem && resultOf(state.outcome, problem);
      place.replaceChildren(...(result ? [drawResult(result, { onLine })] : []));
      if (result) announce(spoken(result));
    },
  };
}

/** Of Python's own end, and of an error with its traceback that nobody has explained, the soil tells all there is to tell. */
function resultOf(outcome, problem) {
  if (outcome === "error") return problem.explanation || !problem.traceback ? resultOfProblem(problem) : null;
  return outcome === "crashed" ? null : resultOfEnd(problem);
}
