/**
 * The button that brings back what starting over has replaced.
 *
 * Expects the parts `reset` and `undo-reset`; a program that can't start over has neither.
 */
import { onClick } from "../page/controls.js";
import { phrase } from "../page/phrases.js";
import { createDoublePress } from "./double-press.js";

/**
 * @template What
 * @param {object} options
 * @param {(name: string) => any} options.part
 * @param {(text: string) => void} options.announce
 * @param {AbortSignal} options.signal
 * @param {(before: What) => void} options.onUndo
 * @returns {(before: What) => void} call this with what is about to be replaced
 */
export function createUndoReset({ part, announce, signal, onUndo }) {
  const press = createDoublePress();
  /** @type {any} */
  let replaced = null;

  onClick(part("undo-reset"), signal, (event) => {
    if (press.isSecond(event)) return;
    onUndo(replaced);
    part("undo-reset").hidden = true;
    part("reset").focus();
    announce(phrase("announced.back"));
  });
  return (before) => {
    replaced = before;
    press.begin();
    part("undo-reset").hidden = false;
  };
}
