/**
 * Lets a question that stands outside its lesson be answered, afresh.
 *
 * The question's element enters, with what its own script needs; whether the answer was right
 * leaves. The lesson's own record of it stays as it is.
 */
import { createQuiz } from "./quiz.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.element
 * @param {ReturnType<typeof import("./interpreter.js").createInterpreter>} options.interpreter
 * @param {(text: string) => void} options.announce
 * @param {(right: boolean) => void} options.onAnswered
 */
export function mountQuestion({ element, interpreter, announce, onAnswered }) {
  return createQuiz({ element, interpreter, announce, storage: forgetful(onAnswered) });
}

/** A storage that knows of no earlier answer and keeps none: it passes on what it is told. */
function forgetful(onAnswered) {
  return {
    safety: "kept",
    get: () => null,
    all: () => [],
    put(key, changes) {
      // The question says its own words first.
      if (changes.judgement) queueMicrotask(() => onAnswered(changes.judgement.right === true));
      return { ...changes, key };
    },
    subscribe: () => () => {},
  };
}
