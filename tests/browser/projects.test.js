/**
 * A reader builds a project: a change card stays sealed until a version has passed, the program of
 * one version carries over to the next, and a hidden solution isn't anywhere on the page.
 */
import assert from "node:assert/strict";
import { LESSON, LESSON_PAGE, useAuthor } from "./support/author.js";
import { useBrowser, useReader } from "./support/browser.js";
import { Exercise, at } from "./support/exercise.js";
import { barriers, tooWide } from "./support/judging.js";

const FIRST = "say-hello";
const SECOND = "say-more";
const PROJECT_PAGE = "begin/greeter/";

const browser = useBrowser();
const author = useAuthor(async (course) => {
  const say = (name, extraText) =>
    Promise.all(
      Object.entries({
        "task.md": `+++\ntitle = "Say more"\nhints = ["Two lines."]\n${extraText}+++\n\nPrint two lines.\n`,
        "starter.py": "# your program\n",
        "solution.py": 'print("Hello!")\nprint("This is kept back.")\n',
        "checks.toml": '[[check]]\nname = "two lines"\npattern = "Hello!\\\\n.+"\n',
      }).map(([file, text]) => course.save(`content/01-begin/02-greeter/${name}/${file}`, text)),
    );
  await course.save(
    LESSON,
    `${course.text(LESSON)}
::::change-card{after="${FIRST}"} from a customer
"Greet in two lines."
::::
`,
  );
  await course.save(
    "content/01-begin/02-greeter/lesson.md",
    `+++
title = "Greeter"
id = "P1"
kind = "project"
+++

::exercise{name="${SECOND}"}
`,
  );
  await say(SECOND, `continues = "${FIRST}"\nhide_solution = true\n`);
});
const read = useReader(browser, () => author.server.url);

const cardOf = (page) => page.locator(`.block-change-card[data-card="${FIRST}"]`);
const wish = (page) => cardOf(page).getByText("Greet in two lines.");

async function pass(page) {
  const exercise = await at(page, LESSON_PAGE, FIRST);
  await exercise.write('print("Hello!")');
  await exercise.press("check");
  await exercise.is("passed");
}

read("a change card is sealed until its exercise has passed, then opens with a click and stays open", async (page) => {
  await page.goto(LESSON_PAGE);
  await cardOf(page).and(page.locator('[data-sealed="true"]')).waitFor();
  assert.equal(await cardOf(page).locator("summary").isVisible(), false);
  await pass(page);
  await cardOf(page).and(page.locator('[data-sealed="false"]')).waitFor();
  assert.equal(await wish(page).isVisible(), false);
  await cardOf(page).locator("summary").click();
  await wish(page).waitFor();
  await page.reload();
  await wish(page).waitFor();
});

read("a reader who built the program elsewhere can break the seal, by keyboard", async (page) => {
  await page.goto(LESSON_PAGE);
  await cardOf(page).locator('[data-part="card-break"]').press("Enter");
  await wish(page).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "SUMMARY");
});

read("the program of one version carries over to the next, until something is written there", async (page) => {
  const fresh = await at(page, PROJECT_PAGE, SECOND);
  assert.equal(await fresh.part("earlier").isVisible(), false);
  await pass(page);
  const next = await at(page, PROJECT_PAGE, SECOND);
  await next.press("bring");
  assert.equal(await next.program(), 'print("Hello!")');
  assert.equal(await next.part("earlier").isVisible(), false);
  await next.write('print("Hello!")\nprint("How are you?")');
  await next.press("check");
  await next.is("passed");
  const first = await at(page, LESSON_PAGE, FIRST);
  assert.equal(await first.program(), 'print("Hello!")');
});

read("a hidden solution is nowhere on the page", async (page) => {
  await page.goto(PROJECT_PAGE);
  const exercise = await new Exercise(page, SECOND).reach();
  await exercise.press("check");
  await exercise.is("wrong");
  await exercise.press("check");
  await exercise.is("wrong");
  assert.equal(await exercise.part("solution").count(), 0);
  assert.equal((await page.content()).includes("This is kept back."), false);
});

read("a project is listed beside the lessons and not counted", async (page) => {
  await page.goto("begin/");
  await page.getByText("1 lesson", { exact: false }).first().waitFor();
  assert.equal((await page.locator('[data-lesson="P1"][data-uncounted]').count()) > 0, true);
  await page.goto(PROJECT_PAGE);
  assert.equal((await page.locator(".lesson-place").textContent()).trim(), "Begin, project");
});

read("on a narrow screen a card fits, and it's accessible to screen readers", async (page) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(LESSON_PAGE);
  await cardOf(page).locator('[data-part="card-break"]').click();
  await wish(page).waitFor();
  assert.deepEqual(await tooWide(page), []);
  assert.deepEqual(await barriers(page), []);
});

read(
  "without scripts, a card is collapsed and can be opened",
  async (page) => {
    await page.goto(LESSON_PAGE);
    assert.equal(await wish(page).isVisible(), false);
    await cardOf(page).locator("summary").click();
    await wish(page).waitFor();
  },
  { context: { javaScriptEnabled: false } },
);
