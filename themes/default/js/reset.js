/** "Start over" for a program, and the button that brings the program back. */
import { phrase } from "./phrases.js";
import { isActive } from "./run-state.js";

/**
 * @param {object} options
 * @param {(name: string) => any} options.part finds the parts `reset` and `undo-reset`
 * @param {AbortSignal} options.signal
 * @param {ReturnType<typeof import("./program.js").createProgram>} options.program
 * @param {string} options.first the program to start over with
 * @param {() => string} options.code
 * @param {(code: string) => void} options.replace
 * @param {string} options.words what screen readers announce
 * @param {(words: string) => void} options.announce
 * @param {() => void} [options.onReset]
 */
export function createReset({ part, signal, program, first, code, replace, words, announce, onReset = () => {} }) {
  let before = "";

  function startOver() {
    if (isActive(program.state)) program.stop();
    if (code() !== first) {
      before = code();
      part("undo-reset").hidden = false;
    }
    replace(first);
    onReset();
    announce(words);
  }

  function undo() {
    replace(before);
    part("undo-reset").hidden = true;
    part("reset").focus();
    announce(phrase("announced.back"));
  }

  part("reset").addEventListener("click", startOver, { signal });
  part("undo-reset").addEventListener("click", undo, { signal });
  return { startOver };
}
