/**
 * Spaced review: on the progress page, the home page and the review page, questions come back when
 * they are due, and are asked and answered as in their lesson.
 */
import { after } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { buildCourse, newCourse } from "./support/author.js";
import { useBrowser, useReader } from "./support/browser.js";
import { barriersInLightAndDark, tooWide } from "./support/judging.js";
import { Question } from "./support/question.js";
import { useSite } from "./support/site.js";
import { DAY, done, withWork, workIn } from "./support/work.js";

const NOW = new Date(2026, 10, 20, 12).getTime();
const FIRST = "What does print do?";
const GAP = "Every second day";
const ORDER = "Put the lines in order";

const browser = useBrowser();
let course;
const base = useSite(async () => {
  course = await newCourse();
  const lesson = await readFile(new URL("fixtures/review/lesson.md", import.meta.url), "utf8");
  await course.save("content/01-begin/02-count/lesson.md", lesson);
  return buildCourse(course);
});
after(() => course?.remove());
const read = useReader(browser, base);

/** Opens a page for a reader who finished the lesson this many days ago. */
async function daysAfter(page, days, records = {}) {
  await withWork(page, { "lesson:B2": done(NOW), ...records });
  await page.clock.setFixedTime(NOW + days * DAY);
}

const part = (page, name) => page.locator(`[data-part="${name}"]`);
const says = (locator, words) => locator.filter({ hasText: words }).waitFor();
const questionHeading = (page, words) => page.getByRole("heading", { name: `Quiz: ${words}`, exact: true }).waitFor();

/** Answers the first quiz. */
async function answer(page, words) {
  const quiz = new Question(page, "quiz-first");
  await quiz.choose(words);
  await quiz.press("submit");
}

read("on the day a lesson is done there is nothing to review, and the next date is shown", async (page) => {
  await daysAfter(page, 0);
  await page.goto("progress/");
  await says(part(page, "review-none"), "Nothing to review today. The next question comes tomorrow.");
  await page.goto("review/");
  await says(part(page, "review-end-words"), "Nothing to review today. The next question comes tomorrow.");
});

read("a day later its questions are ready, and the home page says so", async (page) => {
  await daysAfter(page, 1);
  await page.goto("");
  await says(page.locator(".lede"), "Next: Greet. Three questions from earlier lessons are ready too.");
  await page.getByRole("link", { name: "Review 3 questions" }).click();
  await says(part(page, "review-place"), "Question 1 of 3, from Count");
});

read("questions are asked one at a time, judged as in their lesson, and each says when it will return", async (page) => {
  await daysAfter(page, 1);
  await page.goto("progress/");
  await page.locator(".review-row").nth(2).waitFor();
  assert.deepEqual(await page.locator(".review-row .row-name").evaluateAll((rows) => rows.map((row) => row.firstChild.textContent)), [
    FIRST,
    GAP,
    ORDER,
  ]);
  await part(page, "review-link").filter({ hasText: "Review all three" }).click();
  await questionHeading(page, "what does print do?");
  await answer(page, "It shows a text.");
  await says(page.locator(".quiz-verdict"), "Correct. What stands between its brackets comes out.");
  await says(part(page, "review-answer"), "It comes back in 3 days.");
  await part(page, "review-next").click();
  await questionHeading(page, "every second day");
  const gap = new Question(page, "quiz-gap");
  await gap.part("typed").fill("1");
  await gap.press("submit");
  await gap.outcome("Not quite. Then every day comes.");
  await says(part(page, "review-answer"), "It comes back tomorrow.");
  await part(page, "review-next").click();
  await questionHeading(page, "put the lines in order");
  await part(page, "review-skip").click();
  await says(part(page, "review-end-words"), "One question is left");
  const work = await workIn(page);
  assert.equal(work.get("review:B2/first").step, 1);
  assert.equal(work.get("review:B2/gap").step, 0);
  assert.equal(work.has("review:B2/order"), false);
  assert.equal(work.has("quiz:B2/first"), false, "the lesson's own record of the question stays as it is");
  await page.goto("progress/");
  await says(part(page, "review-link"), "Review it");
  assert.equal(await page.locator(".review-row").count(), 1);
});

read("an unexpected answer is also run on the review page", async (page) => {
  await daysAfter(page, 1);
  await page.goto(`review/#${encodeURIComponent("B2/gap")}`);
  await questionHeading(page, "every second day");
  const gap = new Question(page, "quiz-gap");
  await gap.part("typed").fill("1 + 1");
  await gap.press("submit");
  await gap.outcome("With your answer, Python prints the output shown. So it’s right, too.");
  await says(part(page, "review-answer"), "It comes back in 3 days.");
});

read("the answer from the lesson isn't shown when the question is asked again", async (page) => {
  await page.goto("begin/count/");
  await answer(page, "It keeps a text.");
  await says(page.locator(".quiz-verdict"), "Not quite.");
  await page.getByRole("button", { name: "Mark as done" }).click();
  await page.clock.setFixedTime(Date.now() + DAY);
  await page.goto("review/");
  await questionHeading(page, "what does print do?");
  assert.equal(await page.locator("[data-part=review] :is(input:checked, .quiz-verdict)").count(), 0);
});

read("a question chosen from the list comes first, and its links still work", async (page) => {
  await daysAfter(page, 30);
  await page.goto("progress/");
  await page.getByRole("link", { name: `Answer: ${ORDER}` }).click();
  await questionHeading(page, "put the lines in order");
  await part(page, "review-skip").click();
  await answer(page, "It shows a text.");
  assert.equal(await page.locator(".quiz-verdict a").evaluate((link) => link.href), `${base()}begin/greet/`);
});

read("review works with the keyboard alone", async (page) => {
  await daysAfter(page, 1);
  await page.goto("review/");
  await questionHeading(page, "what does print do?");
  await tabTo(page, 'input[type="radio"]');
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await part(page, "review-next").waitFor();
  await tabTo(page, '[data-part="review-next"]');
  await page.keyboard.press("Enter");
  await questionHeading(page, "every second day");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.part), "review-place");
  await tabTo(page, '[data-part="typed"]');
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await part(page, "review-next").waitFor();
});

/** Presses Tab until the element that matches the selector has the focus. */
async function tabTo(page, selector) {
  for (let press = 0; press < 40; press += 1) {
    if (await page.evaluate((targetSelector) => document.activeElement.matches(targetSelector), selector)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab does not lead to ${selector}`);
}

read(
  "a question whose lesson can't be fetched stays on the list",
  async (page) => {
    await daysAfter(page, 1);
    await page.route("**/begin/count/", (route) => route.abort());
    await page.goto("review/");
    await says(part(page, "review-answer"), "This question could not be loaded. It stays on your list.");
    await page.unroute("**/begin/count/");
    await part(page, "review-skip").click();
    await questionHeading(page, "every second day");
  },
  { expects: [/ERR_FAILED/] },
);

read(
  "if the course can't be fetched, the review page says so",
  async (page) => {
    await daysAfter(page, 1);
    await page.route("**/course.json", (route) => route.abort());
    await page.goto("review/");
    await says(part(page, "review-end-words"), "could not be loaded");
  },
  { expects: [/ERR_FAILED/] },
);

read("a question on the review page, light and dark: axe finds nothing", async (page) => {
  await daysAfter(page, 1);
  await page.goto("review/");
  await answer(page, "It shows a text.");
  await part(page, "review-next").waitFor();
  assert.deepEqual(await barriersInLightAndDark(page), []);
  await page.goto("progress/");
  await page.locator(".review-row").first().waitFor();
  assert.deepEqual(await barriersInLightAndDark(page), []);
});

read(
  "the review doesn't scroll sideways on a 320 px screen",
  async (page) => {
    await daysAfter(page, 1);
    for (const [path, there] of [
      ["review/", "form"],
      ["progress/", ".review-row"],
      ["", ".hero"],
    ]) {
      await page.goto(path);
      await page.locator(there).first().waitFor();
      assert.deepEqual(await tooWide(page), [], path);
    }
  },
  { context: { viewport: { width: 320, height: 640 } } },
);
