/**
 * Tells the second press of a double click from a press of its own, for buttons that do something
 * else after the first one, such as Run, which becomes Stop.
 */

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
