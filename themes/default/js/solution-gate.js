/**
 * Decides when a solution unlocks: after the second run or check, after ten
 * minutes, or once the exercise is done.
 *
 * Pure: computes the state and the words for what is still missing.
 */
import { phrase } from "./phrases.js";

const TRIES = 2;
const MINUTES = 10;
const MINUTE = 60_000;

/**
 * @param {{status?: string, tries?: number, begun?: number}} record
 * @param {number} now
 * @returns {{free: boolean, words: string, again: number|null}} `again`: milliseconds until this changes on its own
 */
export function solutionGate({ status, tries = 0, begun }, now) {
  const waits = begun === undefined ? Infinity : begun + MINUTES * MINUTE - now;
  const free = status === "done" || tries >= TRIES || waits <= 0;
  if (free || begun === undefined) return { free, words: "", again: null };
  const minutes = Math.ceil(waits / MINUTE);
  return {
    free: false,
    words: tries === 0
      ? phrase("hints.solution_two", { count: minutes })
      : phrase("hints.solution_one", { count: minutes }),
    again: waits - (minutes - 1) * MINUTE,
  };
}
