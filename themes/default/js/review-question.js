/**
 * Lets the reader answer a question outside its lesson, without an earlier answer.
 *
 * The lesson's own record of the question doesn't change.
 */
import { createQuiz } from "./quiz.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.element
 * @param {ReturnType<typeof import("./interpreter.js").createInterpreter>} options.interpreter
 * @param {(text: string) => void} options.announce
 * @param {(right: boolean) => void} options.onAnswered
 * @param {AbortSignal} options.signal
 */
export function mountQuestion({ element, interpreter, announce, onAnswered, signal }) {
  createQuiz({ element, interpreter, announce, signal, storage: withoutRecords(onAnswered) });
}

/** Returns a storage that has no earlier answers and stores none, but reports each answer. */
function withoutRecords(onAnswered) {
  return {
    safety: "kept",
    get: () => null,
    all: () => [],
    put(key, changes) {
      // Let the question announce its own feedback first.
      if (changes.judgement) queueMicrotask(() => onAnswered(changes.judgement.right === true));
      return { ...changes, key };
    },
    subscribe: () => () => {},
  };
}
