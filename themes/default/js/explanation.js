/**
 * Shows why a program didn't finish, below it: what the error means and where to
 * look, or which limit stopped it and why.
 *
 * Expects a root with the part `results`. Exercises draw more there themselves.
 */
import { drawResult } from "./results-view.js";
import { resultOfEnd, resultOfProblem, spoken } from "./results.js";
import { isActive } from "./run-state.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.root
 * @param {(text: string) => void} options.announce
 * @param {(line: number) => void} options.onLine called when the reader follows the link to a line
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

/**
 * The output area already says everything about a crash of Python itself, and about an error whose
 * traceback has no explanation.
 */
function resultOf(outcome, problem) {
  if (outcome === "error") return problem.explanation || !problem.traceback ? resultOfProblem(problem) : null;
  return outcome === "crashed" ? null : resultOfEnd(problem);
}
