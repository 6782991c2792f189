/** Presses whose time a test chooses, so that no test depends on how fast the machine is. */

/** Runs in a page: presses a button, as if that much time had passed since `window.pressed`, or now. */
function pressIn(button, millis) {
  window.pressed ??= performance.now();
  const press = new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1 });
  Object.defineProperty(press, "timeStamp", { value: window.pressed + millis });
  button.dispatchEvent(press);
}

/**
 * Presses a button for the first time of a double click.
 *
 * @param {import("playwright-core").Locator} button
 */
export async function pressFirst(button) {
  await button.evaluate(() => delete window.pressed);
  await button.evaluate(pressIn, 0);
}

/** Presses a button for the second time of a double click, however late the browser notices. */
export const pressSecond = (button) => button.evaluate(pressIn, 200);

/** Presses a button so long after any other press that both can't be a double click. */
export async function pressLater(button) {
  await button.evaluate(() => delete window.pressed);
  await button.evaluate(pressIn, 1000);
}
