/**
 * Decides when a solution unlocks: after the second run or check, after ten
 * minutes, or once the exercise is done.
 *
 * Pure: computes the state and the words for what is still missing.
 */
import { phrase } from "../page/phrases.js";

const TRIES_TO_UNLOCK = 2;
const MINUTES_TO_UNLOCK = 10;
const MILLIS_PER_MINUTE = 60_000;

/**
 * Returns how many milliseconds of the ten minutes are left. They start when the reader starts.
 *
 * @param {number | undefined} begun
 * @param {number} now
 */
export const timeLeft = (begun, now) => (begun === undefined ? Infinity : begun + MINUTES_TO_UNLOCK * MILLIS_PER_MINUTE - now);

/** @param {number} milliseconds */
export const inMinutes = (milliseconds) => Math.ceil(milliseconds / MILLIS_PER_MINUTE);

/**
 * @param {{status?: string, tries?: number, begun?: number}} record
 * @param {number} now
 * @returns {{free: boolean, words: string, again: number|null}} `again`: milliseconds until this changes on its own
 */
export function solutionGate({ status, tries = 0, begun }, now) {
  const remainingWait = timeLeft(begun, now);
  const free = status === "done" || tries >= TRIES_TO_UNLOCK || remainingWait <= 0;
  if (free || begun === undefined) return { free, words: "", again: null };
  const minutes = inMinutes(remainingWait);
  return {
    free: false,
    words: tries === 0 ? phrase("hints.solution_two", { count: minutes }) : phrase("hints.solution_one", { count: minutes }),
    again: remainingWait - (minutes - 1) * MILLIS_PER_MINUTE,
  };
}
