/**
 * Measures how long a key press or click takes on a phone while Python runs: the time from each
 * interaction to the next paint, as reported by Event Timing, in Chromium with a throttled CPU.
 * Arguments: the built site's folder and the slowdown factor.
 */
import { SITE } from "../browser/support/site.js";
import { Exercise } from "../browser/support/exercise.js";
import { slowDown, withPhone } from "./phone.mjs";

const PROGRAMS = {
  "no program": null,
  "one that computes": "n = 0\nwhile True:\n    n = n + 1\n",
  "one that prints": "n = 0\nwhile True:\n    n = n + 1\n    if n % 1000 == 0:\n        print(\"line\", n)\n",
};
/** The number of characters typed, and the delay between two of them in milliseconds. */
const LETTERS = 60;
const BETWEEN = 90;

const [, , folder = SITE, slower = "4"] = process.argv;
await withPhone(folder, async (open) => {
  console.log("interactions  median ms  p75  longest  while there runs");
  for (const [name, program] of Object.entries(PROGRAMS)) {
    const { page, tools } = await open("fundamentals/repeat-with-for/");
    const id = await page.locator(".exercise").first().getAttribute("data-exercise");
    const exercise = await new Exercise(page, id).reach();
    if (program) {
      await exercise.write(program);
      // Load Python before measuring.
      await exercise.press("run");
      await exercise.is("running");
      await page.waitForTimeout(3000);
    }
    await slowDown(tools, slower);
    await page.evaluate(watched);
    await exercise.editor.click();
    for (let letter = 0; letter < LETTERS; letter += 1) {
      await page.keyboard.press("ArrowDown");
      await page.keyboard.type("x");
      await page.waitForTimeout(BETWEEN);
    }
    const lasted = (await page.evaluate(() => globalThis.lasted)).sort((a, b) => a - b);
    const at = (share) => lasted[Math.min(lasted.length - 1, Math.floor(lasted.length * share))];
    console.log(`${String(lasted.length).padStart(12)} ${String(at(0.5)).padStart(10)} ${String(at(0.75)).padStart(4)} ${String(lasted.at(-1)).padStart(8)}  ${name}`);
    await page.context().close();
  }
});

/**
 * Runs in the page: records how long each interaction takes. The browser rounds to 8 ms and omits
 * anything shorter than 16 ms.
 */
function watched() {
  const longest = new Map();
  globalThis.lasted = [];
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId) longest.set(interactionId, Math.max(duration, longest.get(interactionId) ?? 0));
    }
    globalThis.lasted = [...longest.values()];
  }).observe({ type: "event", durationThreshold: 16, buffered: false });
}
