/**
 * Questions come back: on the progress page, the home page and the review page, at
 * their time. The questions stand in a lesson's page as the generator writes them there;
 * how one is answered is told by a stand-in for the lesson's own script.
 */
import { after, before } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { useBrowser, visit } from "./support/browser.js";
import { seriousBarriers, tooWide } from "./support/judging.js";
import { serveSite } from "./support/site.js";
import { DAY, done, withWork, workIn } from "./support/work.js";

const HELLO = "start-here/run-your-first-program/";
const NOW = new Date(2026, 10, 20, 12).getTime();
const QUESTIONS = { "ST1/first": "What does print do?", "ST1/quotes": "What are the quotes for?", "ST1/order": "Which line runs first?" };

const question = ([key, title]) => `
<section class="block block-quiz" id="quiz-${key.split("/")[1]}" data-question="quiz" data-key="${key}" aria-labelledby="${key}-title">
<h3 class="block-opening" id="${key}-title"><b>Quiz:</b> ${title}</h3>
<div class="block-body"><p>See <a class="see" href="../../glossary/">the words</a>.</p>
<form><label><input type="radio" name="q" value="right"> This one</label> <label><input type="radio" name="q" value="wrong"> That one</label>
<p class="buttons"><button class="button button-small" type="submit">Answer</button></p></form></div>
</section>`;

const browser = useBrowser();
let site;
before(async () => {
  const quiz = await readFile(new URL("fixtures/review/quiz.js", import.meta.url), "utf8");
  site = await serveSite(undefined, {
    files: {
      "course.json": (text) => {
        const course = JSON.parse(text);
        course.parts[0].lessons[0].questions = Object.entries(QUESTIONS).map(([id, title]) => ({ id, title }));
        return JSON.stringify(course);
      },
      [`${HELLO}index.html`]: (text) => text.replace('<footer class="lesson-end">', `${Object.entries(QUESTIONS).map(question).join("")}$&`),
      "theme/js/quiz.js": quiz,
    },
  });
});
after(() => site?.close());
const options = { browser, base: () => site.url };

function read(name, body, more = {}) {
  visit(name, { ...options, ...more }, body);
}

/** A reader who finished the lesson so many days ago. */
async function daysAfter(page, days, records = {}) {
  await withWork(page, { "lesson:ST1": done(NOW), ...records });
  await page.clock.setFixedTime(NOW + days * DAY);
}

const part = (page, name) => page.locator(`[data-part="${name}"]`);
const says = (locator, words) => locator.filter({ hasText: words }).waitFor();

async function answer(page, words) {
  await page.getByLabel(words).check();
  await page.getByRole("button", { name: "Answer", exact: true }).click();
}

read("on the day a lesson is done there is nothing to review, and the next day is named", async (page) => {
  await daysAfter(page, 0);
  await page.goto("progress/");
  await says(part(page, "review-none"), "Nothing to review today. The next question comes tomorrow.");
  await page.goto("review/");
  await says(part(page, "review-end-words"), "Nothing to review today. The next question comes tomorrow.");
});

read("a day later its questions are ready, and the home page says so", async (page) => {
  await daysAfter(page, 1);
  await page.goto("");
  await says(page.locator(".lede"), "Three questions from older lessons are ready too.");
  await page.getByRole("link", { name: "Review 3 questions" }).click();
  await says(part(page, "review-place"), "Question 1 of 3, from Run your first program");
});

read("questions are asked one at a time, and each says when it comes back", async (page) => {
  await daysAfter(page, 1);
  await page.goto("progress/");
  await page.locator(".review-row").nth(2).waitFor();
  assert.deepEqual(await page.locator(".review-row .row-name").evaluateAll((rows) => rows.map((row) => row.firstChild.textContent)), Object.values(QUESTIONS));
  await part(page, "review-link").filter({ hasText: "Review all three" }).click();
  await page.getByRole("heading", { name: "What does print do?" }).waitFor();
  await answer(page, "This one");
  await says(part(page, "review-answer"), "It comes back in 3 days.");
  await part(page, "review-next").click();
  await page.getByRole("heading", { name: "What are the quotes for?" }).waitFor();
  await answer(page, "That one");
  await says(part(page, "review-answer"), "It comes back tomorrow.");
  await part(page, "review-next").click();
  await page.getByRole("heading", { name: "Which line runs first?" }).waitFor();
  await part(page, "review-skip").click();
  await says(part(page, "review-end-words"), "One question can wait");
  const work = await workIn(page);
  assert.equal(work.get("review:ST1/first").step, 1);
  assert.equal(work.get("review:ST1/quotes").step, 0);
  assert.equal(work.has("review:ST1/order"), false);
  assert.equal(work.has("quiz:ST1/first"), false, "the lesson's own record of the question stays as it is");
  await page.goto("progress/");
  await says(part(page, "review-link"), "Review it");
  assert.equal(await page.locator(".review-row").count(), 1);
});

read("a question that is pressed in the list comes first, and its links lead where they led", async (page) => {
  await daysAfter(page, 30);
  await page.goto("progress/");
  await page.getByRole("link", { name: "Answer: What are the quotes for?" }).click();
  await page.getByRole("heading", { name: "What are the quotes for?" }).waitFor();
  assert.equal(await page.locator("a.see").evaluate((link) => link.href), `${site.url}glossary/`);
});

read("a question answered right waits longer each time", async (page) => {
  await daysAfter(page, 20, { "review:ST1/first": { step: 3, answered: NOW }, "review:ST1/quotes": { step: 4, answered: NOW }, "review:ST1/order": { step: 5, answered: NOW } });
  await page.goto("progress/");
  await says(part(page, "review-none"), "The next question comes tomorrow.");
  await page.clock.setFixedTime(NOW + 21 * DAY);
  await page.reload();
  await says(page.locator(".review-row"), "after 21 days");
  assert.equal(await page.locator(".review-row").count(), 1);
});

read("the keyboard alone suffices to review", async (page) => {
  await daysAfter(page, 1);
  await page.goto("review/");
  await page.getByRole("heading", { name: "What does print do?" }).waitFor();
  await page.getByLabel("This one").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await part(page, "review-next").waitFor();
  await part(page, "review-next").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "What are the quotes for?" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.dataset.part), "review-place");
});

read("a question whose lesson cannot be fetched stays on the list", async (page) => {
  await daysAfter(page, 1);
  await page.route(`**/${HELLO}`, (route) => route.abort());
  await page.goto("review/");
  await says(part(page, "review-answer"), "This question could not be fetched. It stays on your list.");
  await page.unroute(`**/${HELLO}`);
  await part(page, "review-skip").click();
  await page.getByRole("heading", { name: "What are the quotes for?" }).waitFor();
}, { expects: [/ERR_FAILED/] });

read("where the course cannot be fetched the review page says so", async (page) => {
  await daysAfter(page, 1);
  await page.route("**/course.json", (route) => route.abort());
  await page.goto("review/");
  await says(part(page, "review-end-words"), "could not be fetched");
}, { expects: [/ERR_FAILED/] });

for (const colorScheme of ["light", "dark"]) {
  read(`a question on the review page, ${colorScheme}: axe finds nothing serious`, async (page) => {
    await daysAfter(page, 1);
    await page.goto("review/");
    await answer(page, "This one");
    await part(page, "review-next").waitFor();
    assert.deepEqual(await seriousBarriers(page), []);
    await page.goto("progress/");
    await page.locator(".review-row").first().waitFor();
    assert.deepEqual(await seriousBarriers(page), []);
  }, { context: { colorScheme } });
}

read("the review does not scroll sideways on a screen of 320 px", async (page) => {
  await daysAfter(page, 1);
  for (const [path, there] of [["review/", "form"], ["progress/", ".review-row"], ["", ".hero"]]) {
    await page.goto(path);
    await page.locator(there).first().waitFor();
    assert.deepEqual(await tooWide(page), [], path);
  }
}, { context: { viewport: { width: 320, height: 640 } } });
