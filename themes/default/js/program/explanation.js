/**
 * Shows why a program didn't finish, below it: what the error means and where to
 * look, or which limit stopped it and why.
 *
 * Expects a root with the part `results`. Exercises draw more there themselves.
 */
import { drawResult } from "../exercise/results-view.js";
import { reveal } from "../page/reveal.js";
import { resultOfEnd, spoken } from "../exercise/results.js";
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
  let shownProblem = null;

  return {
    /** @param {import("./run-state.js").RunState} state */
    draw(state) {
      const problem = isActive(state) ? null : state.problem;
      if (!place || problem === shownProblem) return;
      shownProblem = problem;
      // The output area already says everything about an error whose traceback has no explanation.
      const isExplained = problem && (state.outcome !== "error" || problem.explanation || !problem.traceback);
      const result = isExplained ? resultOfEnd(state.outcome, problem) : null;
      place.replaceChildren(...(result ? [drawResult(result, { onLine })] : []));
      if (!result) return;
      if (root.contains(document.activeElement)) reveal(place.firstElementChild);
      announce(spoken(result));
    },
  };
}
