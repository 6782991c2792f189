/**
 * Visual tests: pictures of each page and each state of its elements.
 *
 * tests/README.md explains how to update the pictures.
 */
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { useBrowser, visiting } from "./support/browser.js";
import { LOOKS, STILL, holdStill, openCamera } from "./support/camera.js";
import { at } from "./support/exercise.js";
import { layOut } from "./support/judging.js";
import { Question } from "./support/question.js";
import { SITE, useSite } from "./support/site.js";
import { DAY, done, passed, savesNothing, withWork } from "./support/work.js";

const browser = useBrowser();
const camera = openCamera();
const base = useSite(SITE, { files: { "service-worker.json": '{ "version": 1 }' } });

const TODAY = Date.parse("2026-11-20T08:00:00Z");
const EXERCISES = "garden/exercises/";
const QUESTIONS = "garden/questions/";

/** Half a course done, and a question that is up for review today. */
const WORK = {
  "lesson:GA1": done(TODAY - 2 * DAY),
  "exercise:seat-labels": passed("beds = 3\n", TODAY - DAY),
  "exercise:plan-v1": { updated: TODAY, code: "print(1)\n", edited: true, hash: "of another day", status: "tried", tries: 2 },
};

/** Defines a test with a stopped clock, whose pictures must match the reference pictures. */
function testPictures(name, body, context = {}) {
  test(name, () =>
    visiting(browser(), base(), { ...STILL, ...context }, async (page) => {
      await holdStill(page);
      const roll = camera.roll(page);
      await body(page, roll);
      roll.end();
    }),
  );
}

const PAGES = {
  home: "",
  part: "garden/",
  lesson: "garden/beds-and-paths/",
  questions: QUESTIONS,
  "planned-lesson": "garden/planned-compost/",
  project: "garden/project-plan-a-bed/",
  gate: "garden/gate-spring/",
  "local-lesson": "shed/open-the-shed/",
  progress: "progress/",
  review: "review/",
  glossary: "glossary/",
  errors: "errors/",
  search: "search/",
  playground: "playground/",
  text: "teachers/",
  offline: "offline/",
  "not-found": "garden/beds-and-pats/",
  print: "print/garden/",
};

/** Long, repetitive pages: only this many pixels of them are compared. */
const LONG = { errors: 2400, print: 4000 };

/** Scrolling to a button or an editor can leave the page at a fractional pixel. */
const toTop = (page) => page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));

/** Loads everything that is only loaded when it comes near the window. */
async function everythingNear(page) {
  await layOut(page);
  for (const editor of await page.locator('[data-part="editor"]').all()) {
    if (!(await editor.isVisible())) continue;
    await editor.scrollIntoViewIfNeeded();
    await editor.locator(".cm-content").waitFor();
  }
  for (const slider of await page.locator('.figure-trace [data-part="trace-range"]').all()) {
    await slider.scrollIntoViewIfNeeded();
    await slider.and(page.locator(":enabled")).waitFor();
  }
  await toTop(page);
}

describe("each page", () => {
  for (const [name, address] of Object.entries(PAGES)) {
    testPictures(name, async (page, roll) => {
      await page.goto(address);
      await everythingNear(page);
      await roll.take(name, { far: LONG[name] });
    });
  }

  testPictures("home, for a returning reader", async (page, roll) => {
    await withWork(page, WORK);
    await page.goto("");
    await everythingNear(page);
    await roll.take("home-again");
  });

  testPictures("progress, with work", async (page, roll) => {
    await withWork(page, WORK);
    await page.goto("progress/");
    await roll.take("progress-work");
  });
});

const WRONG = 'beds = int(input("How many beds? "))\nfor number in range(1, beds):\n    print(f"Bed {number} of {beds}")';
const OTHERWISE = 'beds = int(input("How many beds? "))\nfor number in range(1, beds + 1):\n    print(f"bed {number} of {beds}")';
const RIGHT = 'beds = int(input("How many beds? "))\nfor number in range(1, beds + 1):\n    print(f"Bed {number} of {beds}")';
const FAULTY =
  'beds = int(input("How many beds? "))\nfor number in range(1, bedz + 1):\n    print(f"Bed {number} of {beds}, in the northern part of the garden")';

describe("an exercise", () => {
  testPictures("from the first view to the solution", async (page, roll) => {
    await page.context().addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
    const exercise = await at(page, EXERCISES, "seat-labels");
    const take = (state) => roll.take(`exercise-${state}`, { of: exercise.root });
    await take("untouched");
    await exercise.editor.click();
    await exercise.write('beds = int(input("How many beds? "))');
    await exercise.is("ready");
    await take("focused");
    await exercise.press("run");
    await exercise.is("waiting");
    await take("waiting");
    await exercise.answer("2");
    await exercise.is("ready");
    await exercise.write('print("Bed 1")\nwhile True:\n    pass');
    await exercise.press("run");
    await exercise.prints("Bed 1");
    await take("running");
    await exercise.pressLater("run");
    await exercise.is("stopped");
    await exercise.write(WRONG);
    await exercise.press("check");
    await exercise.is("wrong");
    await take("wrong");
    await exercise.write(OTHERWISE);
    await exercise.press("check");
    await exercise.part("results").filter({ hasText: "bed 1 of 3" }).waitFor();
    await take("differs");
    await exercise.write(FAULTY);
    await exercise.press("check");
    await exercise.is("error");
    await take("error");
    await exercise.press("hint");
    await exercise.pressLater("hint");
    await exercise.part("solution").locator("summary").click();
    await exercise.part("solution").locator(".compare").last().waitFor();
    await take("hints-solution");
    await exercise.write(RIGHT);
    await exercise.press("check");
    await exercise.is("passed");
    await take("passed");
    await exercise.write('beds = ["north", "south"]\nfor bed in beds:\n    print(bed)');
    await exercise.press("trace");
    await exercise.part("trace-view").waitFor();
    await take("steps");
  });

  testPictures("in SQL", async (page, roll) => {
    const exercise = await at(page, EXERCISES, "quick-plants");
    await exercise.press("run");
    await exercise.part("output-rows").locator("td").first().waitFor();
    await exercise.is("ready");
    await roll.take("sql-rows", { of: exercise.root });
    await exercise.press("check");
    await exercise.is("wrong");
    await roll.take("sql-wrong", { of: exercise.root });
  });
});

describe("questions", () => {
  testPictures("answered, right and wrong", async (page, roll) => {
    await page.goto(QUESTIONS);
    const guess = new Question(page, "predict-guess");
    await guess.part("said").fill("0\n1\n2\n3");
    await guess.press("lock");
    await guess.is("answered");
    const gap = new Question(page, "quiz-gap");
    await gap.choose("range(5, 2)");
    await gap.press("submit");
    await gap.is("answered");
    const print = new Question(page, "quiz-print");
    await print.choose("2");
    await print.press("submit");
    await print.is("answered");
    await roll.take("questions-answered");
  });
});

describe("special cases", () => {
  testPictures("on paper", async (page, roll) => {
    for (const name of ["lesson", "exercises"]) {
      await page.goto(PAGES[name] ?? EXERCISES);
      await everythingNear(page);
      await page.emulateMedia({ media: "print" });
      await roll.take(`${name}-on-paper`, { looks: [{ width: 660, scheme: "light" }] });
      await page.emulateMedia({ media: "screen" });
    }
  });

  testPictures(
    "in forced colours",
    async (page, roll) => {
      await page.goto(PAGES.lesson);
      await everythingNear(page);
      await roll.take("lesson-forced", { looks: [LOOKS[0]] });
      const exercise = await at(page, EXERCISES, "seat-labels");
      await exercise.write(WRONG);
      await exercise.press("check");
      await exercise.is("wrong");
      await roll.take("exercise-wrong-forced", { of: exercise.root, looks: [LOOKS[0]] });
    },
    { forcedColors: "active" },
  );

  testPictures("Python can't be fetched", async (page, roll) => {
    await page.route("**/runner/**", (route) => route.abort());
    const exercise = await at(page, EXERCISES, "seat-labels");
    await exercise.press("run");
    await exercise.is("offline");
    await roll.take("exercise-offline", { of: exercise.root });
  });

  testPictures("WebAssembly is disabled", async (page, roll) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly"));
    const exercise = await at(page, EXERCISES, "seat-labels");
    await exercise.write(WRONG);
    await exercise.is("offline");
    await roll.take("exercise-unable", { of: exercise.root });
  });

  testPictures("the browser saves nothing", async (page, roll) => {
    await page.addInitScript(savesNothing);
    const exercise = await at(page, EXERCISES, "seat-labels");
    await exercise.write(WRONG);
    await page.locator('[data-part="safety-notice"]').waitFor();
    await exercise.is("ready");
    await toTop(page);
    await roll.take("keeps-nothing", { whole: false });
  });

  testPictures("no script loads", async (page, roll) => {
    await page.route("**/theme/js/main.js", (route) => route.fulfill({ status: 404 }));
    await page.goto(PAGES.lesson);
    await page.getByRole("alert", { name: "Scripts are missing" }).waitFor();
    await roll.take("missing-scripts", { whole: false });
  });

  testPictures(
    "scripts are disabled",
    async (page, roll) => {
      for (const name of ["exercises", "progress"]) {
        await page.goto(PAGES[name] ?? EXERCISES);
        await roll.take(`${name}-without-scripts`);
      }
    },
    { javaScriptEnabled: false },
  );
});

describe("over a page", () => {
  testPictures("the search, with results", async (page, roll) => {
    await page.goto(PAGES.lesson);
    await page.locator('[data-part="search"]').click();
    await page.locator("dialog[open] input").fill("bed");
    await page.locator("dialog[open] [role=option]").first().waitFor();
    await roll.take("search-dialog", { whole: false });
  });

  testPictures("the list of keys", async (page, roll) => {
    await page.goto(PAGES.lesson);
    await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
    await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
    await toTop(page);
    await roll.take("keys-dialog", { whole: false });
  });

  testPictures("the definition of a term", async (page, roll) => {
    await page.goto(PAGES.lesson);
    await page
      .locator(".term-word")
      .first()
      .evaluate((word) => word.click());
    await page.locator(".term-note:popover-open").waitFor();
    await roll.take("term", { whole: false });
  });

  testPictures("the map, on a phone", async (page, roll) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(PAGES.lesson);
    await page.getByRole("button", { name: "Map" }).click();
    await page.locator("#side-map:popover-open").waitFor();
    await roll.take("map", { whole: false, looks: LOOKS.slice(1) });
  });

  testPictures("the confirmation before erasing everything", async (page, roll) => {
    await withWork(page, WORK);
    await page.goto("progress/");
    await page.locator('[data-part="erase"]').click();
    await page.getByRole("dialog", { name: "Erase everything?" }).waitFor();
    await roll.take("erase-dialog", { whole: false });
  });
});

// This test is last because it needs to know every picture the others took.
test("every reference picture is used by a test", async () => {
  assert.deepEqual(await camera.needless(), [], "remove them from tests/browser/look");
});
