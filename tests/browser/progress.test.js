/**
 * The reader's work: saved, shown, exported to a file, imported again, and erased. Also what
 * happens if the browser's storage is full, blocked or cleared, and with two tabs.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { useBrowser, useReader } from "./support/browser.js";
import { at } from "./support/exercise.js";
import { barriers, barriersInLightAndDark, tooWide } from "./support/judging.js";
import { useSite } from "./support/site.js";
import { DAY, LONG, done, limitStorage, passed, savesNothing, withWork, workIn } from "./support/work.js";

const HELLO = "start-here/run-your-first-program/";
const LOOPS = "fundamentals/repeat-with-for/";
const NOW = new Date(2026, 10, 20, 12).getTime();

const browser = useBrowser();
const base = useSite();
const read = useReader(browser, base);

const part = (page, name) => page.locator(`[data-part="${name}"]`);

/** Waits until an element has this text. */
const says = (locator, words) => locator.filter({ hasText: words }).waitFor();

/** Chooses a file for "Restore from a backup". */
async function openCopy(page, file) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), part(page, "copy-open").click()]);
  await chooser.setFiles(file);
}

const jsonFile = (text) => ({ name: "copy.json", mimeType: "application/json", buffer: Buffer.from(text) });
const copyOf = (...records) => jsonFile(JSON.stringify({ format: "understory-progress", version: 1, records }));

/** Waits until what the page keeps satisfies `fits`. */
async function keeps(page, fits) {
  for (;;) {
    const work = await workIn(page);
    if (fits(work)) return work;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

read("a passed exercise shows on every page, and the home page links to the next one", async (page) => {
  const exercise = await at(page, HELLO, "say-hello");
  await exercise.write('print("Hello, visitor!")');
  await exercise.press("check");
  await exercise.is("passed");
  await says(part(page, "exercises-done"), "1 of 3 exercises done");
  await says(part(page, "lesson-done-words"), "1 of 3 exercises has passed.");
  await page.goto("start-here/");
  await says(page.locator('.lesson-row [data-part="row-exercises"]').first(), "1 of 3 exercises done");
  await page.goto("progress/");
  await says(part(page, "summary"), "1 exercise. All of it");
  await says(page.locator("[data-part-row]").first(), "now: Run your first program");
  await page.goto("");
  await page.getByRole("heading", { name: "Welcome back." }).waitFor();
  await page.getByRole("link", { name: "Continue: Change the message" }).click();
  await page.waitForURL(/run-your-first-program\/#exercise-change-the-message$/);
});

read("a lesson is done when its exercises are, or when its reader says so, which can be undone", async (page) => {
  await page.goto(LOOPS);
  await part(page, "lesson-mark").click();
  await says(part(page, "lesson-done-words"), "You marked this lesson as done.");
  await says(page.locator(".side-count").first(), "1 of 5 lessons done");
  await page.goto("progress/");
  await says(part(page, "summary"), /^1 of \d+ lessons/);
  await page.locator('.stem[data-lesson="FU8"][data-status="done"]').waitFor();
  await page.goto(LOOPS);
  await part(page, "lesson-mark").filter({ hasText: "Mark as not done" }).click();
  await says(page.locator(".side-count").first(), "5 lessons");
  await says(part(page, "lesson-mark"), "Mark as done");
});

read("a lesson is done at the time its last exercise passed", async (page) => {
  await withWork(
    page,
    Object.fromEntries(["say-hello", "change-the-message", "two-lines"].map((id) => [`exercise:${id}`, passed("print(1)", NOW)])),
  );
  await page.clock.setFixedTime(NOW);
  await page.goto(HELLO);
  await says(part(page, "lesson-done-words"), "this lesson is done");
  assert.equal(await part(page, "lesson-mark").isVisible(), false);
  const work = await keeps(page, (records) => records.has("lesson:ST1"));
  assert.equal(work.get("lesson:ST1").done, NOW);
});

read("work is exported to one file and imported from it, and nothing is sent", async (page) => {
  const sent = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") sent.push(`${request.method()} ${request.url()}`);
  });
  const exercise = await at(page, HELLO, "say-hello");
  await exercise.write("# my own words");
  await page.goto("progress/");
  const [download] = await Promise.all([page.waitForEvent("download"), part(page, "copy-save").click()]);
  assert.match(download.suggestedFilename(), /^gallery-\d{4}-\d\d-\d\d\.json$/);
  const file = await download.path();
  const copy = JSON.parse(await readFile(file, "utf8"));
  assert.equal(copy.records.find(({ key }) => key === "exercise:say-hello").code, "# my own words");
  await says(part(page, "copy-last"), "today");

  await part(page, "erase").click();
  await page.getByRole("dialog", { name: "Erase everything?" }).waitFor();
  await part(page, "erase-now").click();
  await says(part(page, "work-message"), "Everything is erased.");
  assert.deepEqual([...(await workIn(page)).keys()], ["replaced"]);
  await at(page, HELLO, "say-hello");
  assert.notEqual(await exercise.program(), "# my own words");

  await page.goto("progress/");
  await openCopy(page, file);
  const dialog = page.getByRole("dialog", { name: "Import this backup?" });
  await says(dialog, "It contains one program, no passed exercises and no finished lessons.");
  await dialog.getByText("The programs in the backup").click();
  await dialog.getByText("Say hello").click();
  await says(dialog.locator("pre"), "# my own words");
  assert.equal((await workIn(page)).has("exercise:say-hello"), false, "nothing counts before it is put in");
  await part(page, "open-apply").click();
  await says(part(page, "work-message"), "The backup is imported.");
  await at(page, HELLO, "say-hello");
  assert.equal(await exercise.program(), "# my own words");
  assert.equal(await exercise.root.getAttribute("data-state"), "ready", "what came in has not run");
  assert.deepEqual(sent, []);
});

read("if a copy differs, its reader chooses", async (page) => {
  await withWork(page, { "exercise:say-hello": passed("print('here')", NOW - DAY) });
  await page.clock.setFixedTime(NOW);
  await page.goto("progress/");
  await openCopy(page, copyOf({ key: "exercise:say-hello", ...passed("print('copy')", NOW) }));
  await says(part(page, "open-summary"), "One program differs from the one here: Say hello.");
  await page.getByLabel("The programs here").check();
  await part(page, "open-apply").click();
  await says(part(page, "work-message"), "The backup is imported.");
  assert.equal((await workIn(page)).get("exercise:say-hello").code, "print('here')");
});

for (const [chosen, stays] of [
  [null, "mine"],
  ["The files in the backup", "theirs"],
]) {
  read(`if a copy has different playground files, ${chosen ? "its reader can prefer them" : "the current ones stay"}`, async (page) => {
    const workspace = (program) => ({ files: { "main.py": program, "prices.csv": "2" }, open: "main.py" });
    await withWork(page, { playground: { updated: NOW - DAY, workspace: workspace("mine") } });
    await page.clock.setFixedTime(NOW);
    await page.goto("progress/");
    await openCopy(page, copyOf({ key: "playground", updated: NOW, workspace: workspace("theirs") }));
    await says(part(page, "open-summary"), "It also contains the files of your playground: main.py, prices.csv.");
    await says(part(page, "open-summary"), "The files in your playground here are different. Which ones do you want to keep?");
    if (chosen) await page.getByLabel(chosen).check();
    await part(page, "open-apply").click();
    await says(part(page, "work-message"), "The backup is imported.");
    assert.equal((await workIn(page)).get("playground").workspace.files["main.py"], stays);
  });
}

read("a damaged copy changes nothing, and the page says so", async (page) => {
  await withWork(page, { "exercise:say-hello": passed("print(1)", NOW) });
  await page.goto("progress/");
  for (const [content, words] of [
    ['{"format": "understory-pro', "damaged"],
    ["", "empty"],
    ['{"a": 1}', "isn’t an Understory backup"],
  ]) {
    await openCopy(page, jsonFile(content));
    await says(part(page, "work-message"), words);
    await says(part(page, "work-message"), "Nothing here has changed.");
  }
  assert.equal((await workIn(page)).get("exercise:say-hello").code, "print(1)");
});

read("erasing asks once, offers a copy and can be cancelled by keyboard", async (page) => {
  await withWork(page, { "exercise:say-hello": passed("print(1)", NOW) });
  await page.goto("progress/");
  await part(page, "erase").waitFor();
  await part(page, "erase").focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Erase everything?" });
  await dialog.waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), part(page, "erase-copy").click()]);
  assert.match(download.suggestedFilename(), /\.json$/);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  assert.ok((await workIn(page)).has("exercise:say-hello"));
  assert.equal(await part(page, "erase").evaluate((button) => button === document.activeElement), true);
});

read("two tabs show one program, and neither overwrites the other", async (page) => {
  const one = await at(page, HELLO, "say-hello");
  const tab = await page.context().newPage();
  const other = await at(tab, HELLO, "say-hello");
  await one.write("# from the first");
  await other.root.locator(".cm-line", { hasText: "# from the first" }).waitFor();
  await other.write("# from the second");
  await one.root.locator(".cm-line", { hasText: "# from the second" }).waitFor();
  await one.press("run");
  await says(other.part("status-word"), "tried once");
  assert.equal(await other.program(), "# from the second");
});

read("what is erased in one tab disappears from the other", async (page) => {
  const exercise = await at(page, HELLO, "say-hello");
  const beginning = await exercise.program();
  await exercise.write("# my own words");
  const tab = await page.context().newPage();
  await tab.goto("progress/");
  const reloaded = page.waitForEvent("load");
  await part(tab, "erase").click();
  await part(tab, "erase-now").click();
  await says(part(tab, "work-message"), "Everything is erased.");
  await reloaded;
  await exercise.reach();
  assert.equal(await exercise.program(), beginning);
  assert.deepEqual([...(await workIn(tab)).keys()], ["replaced"]);
});

read("if the browser saves nothing, the page works, says so and offers a copy", async (page) => {
  await page.addInitScript(savesNothing);
  const exercise = await at(page, HELLO, "say-hello");
  assert.equal(await part(page, "safety-notice").count(), 0, "nothing is lost yet");
  await exercise.write('print("Good morning")');
  await says(exercise.part("saved"), "not saved: this browser saves nothing");
  await says(part(page, "safety-notice"), "unless you save a backup first");
  assert.deepEqual(await barriers(page), []);
  await exercise.press("run");
  await exercise.prints("Good morning");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    part(page, "safety-notice").getByRole("button", { name: "Save a backup" }).click(),
  ]);
  const copy = JSON.parse(await readFile(await download.path(), "utf8"));
  assert.equal(copy.records.find(({ key }) => key === "exercise:say-hello").code, 'print("Good morning")');
  await page.goto("progress/");
  await says(part(page, "work-safety"), "This browser saves nothing for this site");
});

for (const from of [".foot-links a", null]) {
  read(`after hiding the notice by keyboard, the focus is ${from ? "where it was" : "at the page's text"}`, async (page) => {
    await page.addInitScript(savesNothing);
    const exercise = await at(page, HELLO, "say-hello");
    await exercise.write('print("Good morning")');
    const hide = part(page, "safety-notice").getByRole("button", { name: "Hide this" });
    await hide.waitFor();
    await page.evaluate((selector) => (selector ? document.querySelector(selector).focus() : document.activeElement.blur()), from);
    await hide.focus();
    await page.keyboard.press("Enter");
    await part(page, "safety-notice").waitFor({ state: "detached" });
    assert.equal(await page.evaluate((selector) => document.activeElement.matches(selector), from ?? "main"), true);
  });
}

for (const [width, height] of [
  [1280, 800],
  [320, 568],
]) {
  read(
    `the notice covers nothing that the keyboard reaches, ${width} by ${height}`,
    async (page) => {
      await page.addInitScript(savesNothing);
      const exercise = await at(page, HELLO, "say-hello");
      await exercise.write('print("Good morning")');
      const notice = part(page, "safety-notice");
      await notice.waitFor();
      assert.ok((await notice.boundingBox()).height <= height * 0.3 + 1);
      await page.evaluate(() => {
        document.activeElement.blur();
        scrollTo(0, 0);
      });
      const covered = await page.evaluate(() => {
        const notice = document.querySelector('[data-part="safety-notice"]');
        const all = [...document.querySelectorAll("main :is(a, button)")].filter(
          (each) => each.checkVisibility({ visibilityProperty: true }) && !each.disabled,
        );
        return all
          .filter((each) => {
            each.focus();
            return each.getBoundingClientRect().bottom > notice.getBoundingClientRect().top;
          })
          .map((each) => each.outerHTML);
      });
      assert.deepEqual(covered, []);
    },
    { context: { viewport: { width, height } } },
  );
}

read("if storage is full, the page says so until there is room again", async (page) => {
  const { fill, empty } = await limitStorage(page, base());
  const exercise = await at(page, HELLO, "say-hello");
  await fill();
  await exercise.write(LONG);
  await says(exercise.part("saved"), "not saved: no space left");
  await says(part(page, "safety-notice"), "This browser has no space left for your work.");
  await empty();
  await exercise.write(`${LONG}!`);
  await says(exercise.part("saved"), "saved here");
  await part(page, "safety-notice").waitFor({ state: "detached" });
});

read("after the browser clears all data of an open page, saving continues", async (page) => {
  const exercise = await at(page, HELLO, "say-hello");
  await exercise.write("# before");
  await keeps(page, (work) => work.get("exercise:say-hello")?.code === "# before");
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Storage.clearDataForOrigin", { origin: new URL(base()).origin, storageTypes: "all" });
  assert.equal(await exercise.program(), "# before");
  await exercise.write("# after");
  await keeps(page, (work) => work.get("exercise:say-hello")?.code === "# after");
  await page.reload();
  await exercise.reach();
  assert.equal(await exercise.program(), "# after");
});

for (const [choice, program, status] of [
  ["keep", "print('mine')", "done"],
  ["reset", null, "done"],
]) {
  read(`an exercise that changed keeps the reader's program, and offers to ${choice} it`, async (page) => {
    await withWork(page, { "exercise:say-hello": passed("print('mine')", NOW) });
    const exercise = await at(page, HELLO, "say-hello");
    await exercise.part("changed").waitFor();
    assert.equal(await exercise.program(), "print('mine')");
    await exercise.press("changed-compare");
    await says(exercise.part("changed").locator(".compare"), "print('mine')");
    await exercise.press(`changed-${choice}`);
    await exercise.part("changed").waitFor({ state: "hidden" });
    if (program) assert.equal(await exercise.program(), program);
    else assert.notEqual(await exercise.program(), "print('mine')");
    assert.equal(await exercise.root.getAttribute("data-status"), status);
    await page.reload();
    await exercise.reach();
    assert.equal(await exercise.part("changed").isVisible(), false);
  });
}

const MUCH = { "lesson:ST1": done(NOW - DAY), "exercise:numbered-tickets": passed("print(1)", NOW) };

/** Checks the pages that returning readers see. */
async function judgedByWhoReturns(page, judge) {
  await withWork(page, MUCH);
  for (const path of ["", "progress/", LOOPS]) {
    await page.goto(path, { waitUntil: "networkidle" });
    assert.deepEqual(await judge(page), [], path);
  }
  await page.goto("progress/");
  await part(page, "erase").click();
  assert.deepEqual(await judge(page), []);
}

read("the pages for a returning reader, light and dark: axe finds nothing", (page) => judgedByWhoReturns(page, barriersInLightAndDark));

read("the pages for a returning reader don't scroll sideways on a 320 px screen", (page) => judgedByWhoReturns(page, tooWide), {
  context: { viewport: { width: 320, height: 640 } },
});

read(
  "without scripts, the progress page says what is missing and shows the course",
  async (page) => {
    await page.goto("progress/");
    await page.locator(".progress-noscript").waitFor();
    await page.getByRole("link", { name: "Fundamentals" }).first().waitFor();
    assert.equal(await part(page, "work-file").isVisible(), false);
  },
  { context: { javaScriptEnabled: false } },
);
