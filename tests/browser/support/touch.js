/**
 * A phone: its window, and presses with a finger or a mouse at any height of it.
 *
 * Each click is caught before the page handles it, so that it changes nothing and the next press
 * meets the same page.
 */

/** Options of a browser context. */
export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** What an on-screen keyboard leaves: pages ask for a smaller layout (`interactive-widget`). */
export const WITH_KEYBOARD = { width: 360, height: 440 };

/** How many frames a click may come after its press. */
const PATIENCE = 30;

/** Catches all clicks of a page, and keeps what they hit. */
export function catchClicks(page) {
  return page.evaluate(() => {
    window.clicked = [];
    addEventListener(
      "click",
      (event) => {
        window.clicked.push(event.target);
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
  });
}

/** Presses a corner of the page until a click arrives. Right after the window has changed its size, browsers may drop presses. */
export async function awaken(page) {
  do await page.touchscreen.tap(4, 4);
  while (await page.evaluate(() => window.clicked.length === 0));
}

const frames = (page) => page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));

const WAYS = {
  finger: (page, x, y) => page.touchscreen.tap(x, y),
  async mouse(page, x, y) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await frames(page);
    await page.mouse.up();
  },
};

/**
 * Runs in a page: scrolls until the middle of a button is at a height of the window, or as near as it
 * gets. Returns that point, or null if something covers it, so that a reader can't press there.
 */
async function placeAt(button, { wanted, field }) {
  document.activeElement?.blur();
  field?.focus({ preventScroll: true });
  const middle = () => {
    const { left, right, top, bottom } = button.getBoundingClientRect();
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  };
  scrollBy({ top: middle().y - wanted, behavior: "instant" });
  await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
  window.clicked = [];
  const { x, y } = middle();
  return button.contains(document.elementFromPoint(x, y)) ? { x, y } : null;
}

/** Runs in a page: returns whether each click since the press hit the button. */
async function clicksOf(button, patience) {
  for (let frame = 0; frame < patience && window.clicked.length === 0; frame += 1) await new Promise(requestAnimationFrame);
  return window.clicked.map((hit) => button.contains(hit));
}

/**
 * Presses a button with its middle at heights of the window, each so many pixels below the one before:
 * with the focus in the editor, and without. Returns the presses that weren't one click on the button,
 * in words, and how many were tried.
 *
 * @param {import("playwright-core").Page} page whose clicks are caught
 * @param {import("playwright-core").Locator} button
 * @param {import("playwright-core").Locator} editor
 * @param {number} step
 */
export async function pressEverywhere(page, button, editor, step) {
  const { height } = page.viewportSize();
  const field = await editor.elementHandle();
  const lost = [];
  let attemptCount = 0;
  for (let wanted = step; wanted < height; wanted += step) {
    for (const [way, first] of [
      ["finger", field],
      ["finger", null],
      ["mouse", field],
    ]) {
      const place = await button.evaluate(placeAt, { wanted, field: first });
      if (!place) continue;
      attemptCount += 1;
      await WAYS[way](page, place.x, place.y);
      const hits = await button.evaluate(clicksOf, PATIENCE);
      if (hits.length !== 1 || !hits[0])
        lost.push(`${way} at ${Math.round(place.y)} of ${height}, ${first ? "editor focused" : "no focus"}: ${JSON.stringify(hits)}`);
    }
  }
  return { lost, tried: attemptCount };
}
