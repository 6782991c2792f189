/** Step-throughs: a lesson's figure, with and without scripts, and the reader's own programs. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { useBrowser, useReader } from "./support/browser.js";
import { Exercise } from "./support/exercise.js";
import { barriersInLightAndDark, tooWide } from "./support/judging.js";
import { PAGES, SITE, useSite } from "./support/site.js";

const browser = useBrowser();
const base = useSite();
const read = useReader(browser, base);

const ALIASES = `class Dog:
    def __init__(self, name):
        self.name = name

def grow(seats):
    seats.append(3)
    return len(seats)

a = [1, 2]
b = a
rex = Dog("Rex")
prices = {"tea": 2.5, "cakes": [a, []]}
print(grow(b))
`;

/** A step-through on a page. */
class Steps {
  constructor(root) {
    this.root = root;
    this.slider = root.locator('[data-part="trace-range"]');
  }

  part(name) {
    return this.root.locator(`[data-part="trace-${name}"]`);
  }

  sentence() {
    return this.part("sentence").textContent();
  }

  async is(words) {
    await this.part("sentence").filter({ hasText: words }).waitFor();
  }

  marked() {
    return this.root.locator(".line-next").allTextContents();
  }
}

async function figure(page) {
  await page.goto(PAGES.lesson);
  const root = page.locator(".figure-trace").first();
  await root.scrollIntoViewIfNeeded();
  const steps = new Steps(root);
  // It's interactive once its reader is near; without scripts it has no steps.
  if (await steps.slider.isVisible()) await steps.root.locator('[data-part="trace-range"]:enabled').waitFor();
  return steps;
}

/** Steps through a program in a lesson's exercise. */
async function stepThrough(page, program) {
  await page.goto(PAGES.lesson);
  const exercise = await new Exercise(page, "count-the-stairs").reach();
  await exercise.write(program);
  await exercise.press("trace");
  await exercise.root.locator(".trace").waitFor();
  return { exercise, steps: new Steps(exercise.root) };
}

read(
  "without scripts, a figure shows its program and the whole output",
  async (page) => {
    const steps = await figure(page);
    assert.equal(await steps.part("code").locator(".line").count(), 3);
    assert.equal(await steps.part("output").textContent(), "Seat 1 is free\nSeat 2 is free\nSeat 3 is free\nPlease sit down\n");
    for (const part of ["picture", "sentence", "next"]) assert.equal(await steps.part(part).isVisible(), false, part);
  },
  { context: { javaScriptEnabled: false } },
);

read("a figure adds no page weight until it's near", async (page) => {
  const fetched = [];
  page.on("request", (request) => fetched.push(request.url()));
  await page.setViewportSize({ width: 1280, height: 300 });
  await page.goto(PAGES.lesson);
  const root = page.locator(".figure-trace").first();
  assert.deepEqual(
    fetched.filter((url) => /\/trace\/(view|picture|words)/.test(url)),
    [],
  );
  assert.equal(await root.locator('[data-part="trace-range"]').isDisabled(), true);
  await root.scrollIntoViewIfNeeded();
  await root.locator('[data-part="trace-range"]:enabled').waitFor();
  assert.equal(fetched.filter((url) => /\/trace\/(view|picture|words)/.test(url)).length, 3);
});

read("a figure moves forwards and backwards by buttons, and announces it", async (page) => {
  const steps = await figure(page);
  for (let step = 1; step < 5; step += 1) await steps.part("next").click();
  await steps.is("Step 5 of 9. Line 2 ran: it printed Seat 2 is free. Line 1 is next.");
  assert.deepEqual(await steps.marked(), ["for seat in range(1, 4):"]);
  await page
    .locator('[data-part="announcements"] p', { hasText: "Step 5 of 9. Line 2 ran: it printed Seat 2 is free." })
    .waitFor({ state: "attached" });
  await steps.part("back").click();
  await steps.part("back").click();
  await steps.is("Step 3 of 9.");
  assert.equal(await steps.part("output").textContent(), "Seat 1 is free\n");
});

read("a figure works by keyboard, and the slider is announced", async (page) => {
  const steps = await figure(page);
  await steps.slider.focus();
  await page.keyboard.press("Home");
  await steps.is("Step 1 of 9. Nothing has run yet.");
  await page.keyboard.press("ArrowRight");
  await steps.is("Step 2 of 9.");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("End");
  await steps.is("Step 9 of 9. Line 3 ran: it printed Please sit down. The program has ended.");
  assert.equal(await steps.slider.getAttribute("aria-valuetext"), "9 of 9. Line 3 ran: it printed Please sit down. The program has ended.");
  assert.deepEqual(await steps.marked(), []);
  assert.equal(await steps.part("next").isDisabled(), true);
});

read("the reader's own program can be stepped through, with its objects and calls", async (page) => {
  const { exercise, steps } = await stepThrough(page, ALIASES);
  assert.match(await steps.sentence(), /^Step 1 of \d+\. Nothing has run yet\. Line 1 is next\.$/);
  await steps.slider.focus();
  await page.keyboard.press("End");
  const end = Number(await steps.slider.inputValue());
  await steps.slider.fill(String(end - 2));
  await steps.is("Line 6 ran: the list seats, a and b is now [1, 2, 3].");
  const words = await exercise.root.locator("svg.trace-drawing").getAttribute("aria-label");
  assert.match(words, /a is \[1, 2, 3\]; b is the same as a; rex is a Dog object;/);
  assert.match(words, /grow\(\): seats is the same as a\./);
  const heads = await exercise.root
    .locator(".drawn.arrow")
    .evaluateAll((arrows) => arrows.map((arrow) => arrow.getAttribute("d").split("M").at(-1)));
  const most = Math.max(...heads.map((head) => heads.filter((other) => other === head).length));
  assert.equal(most, 3, "three names of one list point to one box");
  assert.deepEqual(await exercise.root.locator(".drawn.title").allTextContents(), ["Main program", "grow()"]);
});

read("the steps disappear when the program changes, and when they are closed", async (page) => {
  const { exercise } = await stepThrough(page, "x = 1\n");
  await exercise.pressLater("trace");
  await exercise.root.locator(".trace").waitFor({ state: "detached" });
  await exercise.pressLater("trace");
  await exercise.root.locator(".trace").waitFor();
  await exercise.editor.press("End");
  await page.keyboard.insertText("2");
  await exercise.root.locator(".trace").waitFor({ state: "detached" });
});

read("a program that asks gets its answer while it's recorded, and shows it afterwards", async (page) => {
  await page.goto(PAGES.lesson);
  const exercise = await new Exercise(page, "count-the-stairs").reach();
  await exercise.write('name = input("Who? ")\nprint(name)\n');
  await exercise.press("trace");
  await exercise.answer("Ada");
  const steps = new Steps(exercise.root);
  await steps.part("next").click();
  await steps.is("Line 1 ran: name is now 'Ada'");
  assert.equal(await steps.part("output").textContent(), "Who? Ada\n");
});

/** A runner that answers every request for steps with a full recording. */
const FULL = await readFile(new URL("../traces/limit.json", import.meta.url), "utf8");
const full = useSite(SITE, {
  files: {
    "runner/runner.js": `export class PythonRunner {
    ready = Promise.resolve();
    async trace() { return { status: "limit", error: { type: "TraceLimit", message: "" }, files: {}, ...${FULL} }; }
    stop() {}
    close() {}
  }`,
  },
});

useReader(browser, full)("that a recording is not whole is told beside its steps", async (page) => {
  const { exercise, steps } = await stepThrough(page, "n = 0\nwhile True:\n    n = n + 1\n");
  assert.equal(await steps.part("limit").textContent(), "Only the first 99 steps are recorded, so what comes later isn’t shown.");
  await steps.slider.focus();
  await page.keyboard.press("End");
  await steps.is("Step 99 of 99.");
  assert.equal(await exercise.root.locator(".result").count(), 0, "the reader's program did nothing wrong");
});

read("a syntax error is reported as after Run", async (page) => {
  await page.goto(PAGES.lesson);
  const exercise = await new Exercise(page, "count-the-stairs").reach();
  await exercise.write("print(1\n");
  await exercise.press("trace");
  await exercise.is("error");
  await exercise.prints("SyntaxError");
  assert.equal(await exercise.root.locator(".trace").count(), 0);
});

read("a sample in the text can be stepped through, with syntax colours", async (page) => {
  await page.goto(PAGES.lesson);
  const sample = page.locator(".sample[data-run]").first();
  await sample.locator('[data-part="trace"]').click();
  await sample.locator(".trace").waitFor();
  assert.equal(await sample.locator(".trace .line .k").first().textContent(), "for");
  assert.equal(await sample.locator("> .sample-code").isVisible(), false);
});

read("steps, light and dark: axe finds nothing, and a 320 px screen doesn't scroll sideways", async (page) => {
  const { steps } = await stepThrough(page, ALIASES);
  await steps.slider.fill("14");
  assert.deepEqual(await barriersInLightAndDark(page), []);
  await page.setViewportSize({ width: 320, height: 640 });
  assert.deepEqual(await tooWide(page), []);
});
