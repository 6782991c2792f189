/**
 * An author saves files while a page is open: the page follows, typed text stays, errors cover the
 * page until they are fixed, and the runner may become ready after the page.
 */
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { setImmediate as nextTurn } from "node:timers/promises";
import { LESSON, LESSON_PAGE, STARTER, gatedCargo, newCourse, serveCourse } from "../support/author.js";
import { useBrowser, visit } from "../support/browser.js";
import { Exercise } from "../support/exercise.js";

const browser = useBrowser();

describe("build --serve with a ready runner", () => {
  let course;
  let server;
  beforeEach(async () => {
    course = await newCourse();
    server = await serveCourse(course);
  });
  afterEach(async () => {
    await server?.end();
    await course?.remove();
  });
  const options = { browser, base: () => server.url };
  visit("a saved lesson appears in the open page, and typed text stays", options, async (page) => {
    await page.goto(LESSON_PAGE);
    const exercise = await new Exercise(page, "say-hello").reach();
    await exercise.write("# my words");
    await page.evaluate(() => (window.stillTheSamePage = true));
    await course.save(LESSON, course.text(LESSON).replace("Say something kind.", "Say something new.\n\nAnd more."));
    await page.getByText("Say something new.").waitFor();
    assert.equal(await page.evaluate(() => window.stillTheSamePage), true);
    assert.equal(await exercise.program(), "# my words");
    await exercise.write('print("Hello!")');
    await exercise.press("check");
    await exercise.is("passed");
  });

  visit("the scroll position, an open hint and unfolded parts stay while the text changes", options, async (page) => {
    const long = (word) =>
      course
        .text(LESSON)
        .replace("Say something kind.", `${"Some words before.\n\n".repeat(40)}${word}`)
        .concat("\n", "Some words after.\n\n".repeat(40));
    await page.goto(LESSON_PAGE);
    await course.save(LESSON, long("The first text."));
    await page.getByText("The first text.").waitFor();
    const exercise = await new Exercise(page, "say-hello").reach();
    await exercise.press("hint");
    const hint = exercise.root.locator("[data-hint][open]");
    await hint.waitFor();
    await page.evaluate(() => (window.stillTheSamePage = true));
    assert.notEqual(await page.evaluate(() => window.scrollY), 0);
    await course.save(LESSON, long("The second text."));
    await page.getByText("The second text.").waitFor();
    // What was in the window still is. Fonts that arrive late may move it a little.
    await page.waitForFunction((selector) => {
      const { top, bottom } = document.querySelector(selector).getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    }, `${exercise.selector} [data-hint][open]`);
    assert.equal(await hint.count(), 1);
    assert.equal(await page.evaluate(() => window.stillTheSamePage), true);
  });

  visit("a changed style appears without a reload", options, async (page) => {
    await page.goto(LESSON_PAGE);
    await page.evaluate(() => (window.stillTheSamePage = true));
    const path = "themes/default/css/prose.css";
    const styles = await readFile(new URL(`../../../${path}`, import.meta.url), "utf8");
    // Save again before the first save is shown, so that outdated style sheets are still loading.
    for (const number of [1, 2, 3]) {
      await course.save(path, `${styles}\n@layer prose { main { outline: 3px dotted rgb(1, 2, ${number}); } }\n`);
    }
    await page.waitForFunction(() => getComputedStyle(document.querySelector("main")).outlineColor === "rgb(1, 2, 3)");
    // One copy of each style sheet remains.
    await page.waitForFunction(() => document.querySelectorAll('link[rel="stylesheet"][href*="style.css"]').length === 1);
    assert.equal(await page.evaluate(() => window.stillTheSamePage), true);
  });

  visit("a save while a page is loading appears on it", options, async (page) => {
    let listen;
    const mayListen = new Promise((resolve) => (listen = resolve));
    await page.route("**/_understory/events", async (route) => {
      await mayListen;
      await route.continue();
    });
    await page.goto(LESSON_PAGE);
    await course.save(LESSON, course.text(LESSON).replace("Say something kind.", "Say something new."));
    await course.save("themes/default/css/prose.css", "@layer prose { main { outline: 3px dotted rgb(1, 2, 3); } }\n");
    const served = (path, words) =>
      page.waitForFunction(async ([path, words]) => (await (await fetch(path)).text()).includes(words), [`${server.url}${path}`, words]);
    await served(LESSON_PAGE, "Say something new.");
    await served("theme/css/style.css", "dotted rgb(1, 2, 3)");
    listen();
    await page.getByText("Say something new.").waitFor();
    await page.waitForFunction(() => getComputedStyle(document.querySelector("main")).outlineColor === "rgb(1, 2, 3)");
  });

  visit("the author page says which exercises are right", options, async (page) => {
    await page.goto("author/");
    const row = page.locator("[data-author-exercise]");
    await row.filter({ hasText: "correct" }).and(page.locator('[data-status="done"]')).waitFor();
    await course.save(STARTER, 'print("Hello!")\n');
    await page.getByText("starter.py passes, but should fail.").waitFor();
    assert.equal(await page.locator('[data-part="author-summary"]').textContent(), "0 of 1 exercise is correct.");
  });

  visit("an error covers the page with its location, and goes away when it's fixed", options, async (page) => {
    await page.goto(LESSON_PAGE);
    const exercise = await new Exercise(page, "say-hello").reach();
    await exercise.write("# my words");
    await course.save(LESSON, course.text(LESSON).replace("kind.", "kind, [or not](../02-missing/lesson.md)."));
    const problems = page.locator("section[role=alert] pre");
    await problems.filter({ hasText: "broken-link" }).waitFor();
    assert.match(await problems.first().textContent(), /--> content\/01-begin\/01-greet\/lesson\.md:9:\d+[\s\S]*\^\^\^[\s\S]*= help: \S/);
    await page.getByText("Say something kind, or not.").waitFor();
    await course.save(LESSON, course.text(LESSON).replace("Say something kind.", "Say something right."));
    await page.getByText("Say something right.").waitFor();
    await problems.first().waitFor({ state: "detached" });
    assert.equal(await exercise.program(), "# my words");
  });

  visit("a changed exercise shows its new task, and a new lesson gets its page", options, async (page) => {
    await page.goto(LESSON_PAGE);
    await course.save("content/01-begin/01-greet/say-hello/task.md", '+++\ntitle = "Say hello"\n+++\n\nPrint `Hello!` and nothing else.\n');
    await page.getByText("and nothing else.").waitFor();
    await course.save("content/01-begin/02-more/lesson.md", '+++\ntitle = "More words"\nid = "B2"\n+++\n\nText.\n');
    await page.locator('a[rel="next"]', { hasText: "More words" }).click();
    await page.locator("h1", { hasText: "More words" }).waitFor();
  });
});

describe("build --serve before there is a runner", () => {
  let course;
  let server;
  let gate;
  before(async () => {
    course = await newCourse();
    // A repository that has to build its runner with the stand-in for cargo.
    await course.save("wasm-runner/bundler/Cargo.toml", "");
    gate = await gatedCargo(course.folder);
    server = await serveCourse(course, { runner: "none", environment: { CARGO: gate.program } });
  });
  after(async () => {
    await server?.end();
    await gate?.remove();
    await course?.remove();
  });

  visit(
    "the page says that the runner is being built, and Run works by itself afterwards",
    {
      browser,
      base: () => server.url,
    },
    async (page) => {
      await page.goto(LESSON_PAGE);
      const exercise = await new Exercise(page, "say-hello").reach();
      await exercise.is("building");
      await exercise.part("output-label").filter({ hasText: "still being built" }).waitFor();
      assert.equal(await exercise.part("run").isDisabled(), true);
      await exercise.write('print("at last")');
      await gate.open();
      await exercise.press("run");
      await exercise.prints("at last");
      assert.equal(await exercise.program(), 'print("at last")');
    },
  );

  test("pages aren't told that it's being built while the full one is, because the quick one runs", async () => {
    const events = (await fetch(new URL("_understory/events", server.url))).body.pipeThrough(new TextDecoderStream());
    await gate.open();
    while (!server.outputLines.includes("runner: compiling")) await nextTurn();
    await course.save(LESSON, course.text(LESSON).replace("kind.", "kinder."));
    let receivedEvents = "";
    for await (const text of events) {
      receivedEvents += text;
      if (receivedEvents.includes("changed")) break;
    }
    assert.doesNotMatch(receivedEvents, /"building"/);
  });
});
