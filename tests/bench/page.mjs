/**
 * Measures an open page in Chromium while its lesson is saved: prints the milliseconds from just
 * before each save to after the swap, one per line. Arguments: the page's address, the lesson's
 * file and a count.
 */
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { CHROMIUM } from "../browser/support/chromium.js";

const require = createRequire(new URL("../browser/package.json", import.meta.url));
const { chromium } = require("playwright-core");

const [, , url, lesson, count] = process.argv;
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ["--no-sandbox"],
});
try {
  const page = await browser.newPage();
  // The event stream is open once its first response has arrived.
  const listens = page.waitForResponse((response) => response.url().endsWith("_understory/events"));
  await page.goto(url);
  await listens;
  const text = await readFile(lesson, "utf8");
  await page.exposeFunction("swapped", (at) => receiveMark(at));
  await page.evaluate(() => {
    document.addEventListener("understory:swapped", () => {
      const now = performance.timeOrigin + performance.now();
      const word = [...document.querySelectorAll(".lesson-body p")].at(-1).textContent;
      globalThis.swapped({ now, word });
    });
  });
  let receiveMark;
  for (let number = 0; number < Number(count); number += 1) {
    const word = `Shown${number}.`;
    const swap = new Promise((resolve) => {
      receiveMark = (message) => message.word === word && resolve(message.now);
    });
    const start = performance.timeOrigin + performance.now();
    await writeFile(lesson, `${text}\n${word}\n`);
    console.log((await swap) - start);
  }
} finally {
  await browser.close();
}
