/**
 * Takes the README's screenshot: a lesson's exercise after a wrong answer.
 *
 *   tests/run browser && node tests/browser/screenshot.mjs
 *
 * Reads the site that the tests built and writes `.github/screenshot.png`.
 */
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { CHROMIUM } from "./support/chromium.js";
import { Exercise } from "./support/exercise.js";
import { PAGES, serveSite } from "./support/site.js";

const PICTURE = fileURLToPath(new URL("../../.github/screenshot.png", import.meta.url));

const site = await serveSite();
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: process.getuid?.() === 0 ? ["--no-sandbox", "--disable-gpu"] : ["--disable-gpu"],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
await page.goto(site.url + PAGES.lesson);
const exercise = await new Exercise(page, "numbered-tickets").reach();
await exercise.write(
  ['people = int(input("How many people? "))', "for number in range(1, people):", '    print(f"Ticket {number} of {people}")'].join("\n"),
);
await exercise.press("check");
await exercise.is("wrong");
await exercise.root.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 80));
await page.evaluate(() => document.fonts.ready);
await page.screenshot({ path: PICTURE });
await browser.close();
await site.close();
