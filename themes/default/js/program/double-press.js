/**
 * Tells the second press of a double click from a separate press, for buttons that do something
 * else after the first one: Run, which becomes Stop, and "Start over", next to which its undo appears.
 */
import { onClick } from "../page/controls.js";
import { phrase } from "../page/phrases.js";

/** How long both presses of a double click or a double tap may take, in milliseconds. */
const DOUBLE = 400;

/** @param {() => number} [now] the clock of events' `timeStamp` */
export function createDoublePress(now = () => performance.now()) {
  let since = -Infinity;
  /** Call this when a press has changed what the next one does. */
  const begin = () => {
    since = now();
  };
  /**
   * Returns whether a press still belongs to the one that began it.
   *
   * @param {{timeStamp: number}} event
   */
  const isSecond = ({ timeStamp }) => timeStamp - since < DOUBLE;
  return {
    begin,
    isSecond,
    /**
     * Returns whether a click is the second one of a double click, and otherwise begins one. Clicks
     * by keys, whose `detail` is 0, do neither.
     *
     * @param {{timeStamp: number, detail: number}} event
     */
    repeats(event) {
      if (event.detail === 0) return false;
      if (isSecond(event)) return true;
      begin();
      return false;
    },
  };
}

/**
 * The button that brings back what starting over has replaced. A program that can't start over doesn't have it.
 *
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
