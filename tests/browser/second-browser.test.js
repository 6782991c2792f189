/**
 * The most common reader actions in a second browser: Firefox, driven by puppeteer over WebDriver
 * BiDi. Chromium has the detailed tests; these make sure that nothing depends on one browser.
 */
import { test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LESSON_PAGE, UNDERSTORY, useAuthor } from "./support/author.js";
import { useSite } from "./support/site.js";
import { useFirefox } from "./support/tabs.js";
import { DAY, savesNothing } from "./support/work.js";

const HELLO = "start-here/run-your-first-program/";
const ASKS = "fundamentals/ask-and-convert/";
const APPS = "fundamentals/how-the-web-talks/";

/** How long a condition may take on a slow machine. Tests never just wait for time to pass. */
const PATIENCE = 60_000;

const base = useSite();
const firefox = useFirefox();
/** A small course with an exercise in which readers write tests. */
const author = useAuthor(({ folder }) => {
  execFileSync(UNDERSTORY, ["new", "exercise", "B1", "prices", "--kind", "tests", "--course", folder], { stdio: "pipe" });
});

/** Defines a test with a new visitor who has no saved work. */
function visit(name, body) {
  test(name, async () => {
    const context = await firefox().createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    page.setDefaultTimeout(PATIENCE);
    // Only errors that the page itself reports: Firefox also logs every worker that Stop
    // terminates.
    const faults = [];
    page.on("console", (message) => message.text().startsWith("fault: ") && faults.push(message.text()));
    await page.evaluateOnNewDocument(() => {
      addEventListener("error", ({ message }) => console.log(`fault: ${message}`));
      addEventListener("unhandledrejection", ({ reason }) => console.log(`fault: ${reason}`));
    });
    try {
      await body(page);
    } finally {
      await context.close();
    }
    assert.deepEqual(faults, []);
  });
}

const open = (page, path) => page.goto(base() + path);
const exercise = (id) => `#exercise-${id}`;
const inState = (id, state) => `${exercise(id)}[data-state="${state}"]`;
const part = (id, name) => `${exercise(id)} [data-part="${name}"]`;
const pressable = (id, name) => `${part(id, name)}:not([disabled], [aria-disabled])`;

/** Waits until an element's text contains these words. */
const says = (page, selector, words) =>
  page.waitForFunction(
    (selector, words) => [...document.querySelectorAll(selector)].some((element) => element.textContent.includes(words)),
    {},
    selector,
    words,
  );

/** The editor is inside a shadow tree. */
const editor = (id) => `${exercise(id)} >>> .cm-content`;

/** Scrolls to an exercise, and waits for its editor, which moves what is below it. */
async function reach(page, id) {
  await page.waitForSelector(exercise(id));
  await page.$eval(exercise(id), (element) => element.scrollIntoView());
  await page.waitForSelector(editor(id));
}

/** Replaces an exercise's program, by keyboard. */
async function write(page, id, program) {
  await reach(page, id);
  await page.click(editor(id));
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.type(program);
}

async function press(page, id, name) {
  await page.waitForSelector(pressable(id, name));
  await page.click(pressable(id, name));
}

visit("a wrong program gets a reason, a right one passes, and both survive a reload", async (page) => {
  await open(page, HELLO);
  await write(page, "say-hello", 'print("Good bye!")');
  await press(page, "say-hello", "check");
  await page.waitForSelector(inState("say-hello", "wrong"));
  await page.waitForSelector(`${exercise("say-hello")} .result-says`);
  await write(page, "say-hello", 'print("Hello, visitor!")');
  await press(page, "say-hello", "check");
  await page.waitForSelector(inState("say-hello", "passed"));
  await page.reload();
  await page.waitForSelector(`${exercise("say-hello")}[data-status="done"]`);
  await page.$eval(exercise("say-hello"), (element) => element.scrollIntoView());
  const program = await page.waitForSelector(editor("say-hello"));
  assert.equal(await program.evaluate((element) => element.textContent), 'print("Hello, visitor!")');
});

visit("Esc then Tab leaves the editor, and Ctrl+Enter runs", async (page) => {
  await open(page, HELLO);
  await write(page, "say-hello", "print(6 * 7)");
  await page.keyboard.down("Control");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Control");
  await says(page, part("say-hello", "output-text"), "42");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.closest(".editor-host") === null), true);
});

visit("a program that asks waits for its reader, and an endless loop is stopped", async (page) => {
  await open(page, ASKS);
  const [id] = await page.$$eval(".exercise", (all) => all.map((element) => element.dataset.exercise));
  await write(page, id, 'print("Hello, " + input("Name? "))');
  await press(page, id, "run");
  await page.waitForSelector(inState(id, "waiting"));
  await page.type(part(id, "input"), "Ada\n");
  await says(page, part(id, "output-text"), "Hello, Ada");
  await write(page, id, "while True: pass");
  await press(page, id, "run");
  await page.waitForSelector(inState(id, "running"));
  // Only a press that can't be the second one of a double click stops it.
  await says(page, part(id, "elapsed"), "running");
  await press(page, id, "run");
  await page.waitForSelector(inState(id, "stopped"));
  await write(page, id, "print(1 + 1)");
  await press(page, id, "run");
  await says(page, part(id, "output-text"), "2");
});

visit("a program can be stepped through, forwards and backwards", async (page) => {
  await open(page, HELLO);
  await write(page, "say-hello", 'greeting = "Hello"');
  await press(page, "say-hello", "trace");
  const trace = part("say-hello", "trace-sentence");
  await says(page, trace, "Step 1 of");
  await page.click(part("say-hello", "trace-next"));
  await says(page, trace, "Step 2 of");
  await page.click(part("say-hello", "trace-back"));
  await says(page, trace, "Step 1 of");
});

visit("work appears on the progress page, is exported to a file and imported into another browser", async (page) => {
  await open(page, HELLO);
  await write(page, "say-hello", 'print("Hello, visitor!")');
  await press(page, "say-hello", "check");
  await page.waitForSelector(inState("say-hello", "passed"));
  // A download leaves the page, so its content is captured instead.
  await page.evaluateOnNewDocument(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      blob.text().then((text) => (window.savedCopy = text));
      return create.call(URL, blob);
    };
  });
  await open(page, "progress/");
  await says(page, '[data-part="summary"]', "1 exercise");
  await page.locator('[data-part="copy-save"]').click();
  await page.waitForFunction(() => window.savedCopy);
  const copy = await page.evaluate(() => window.savedCopy);

  const folder = await mkdtemp(join(tmpdir(), "understory-copy-"));
  const other = await (await firefox().createBrowserContext()).newPage();
  other.setDefaultTimeout(PATIENCE);
  try {
    await writeFile(join(folder, "copy.json"), copy);
    await open(other, "progress/");
    await other.waitForSelector('[data-part="copy-open"]', { visible: true });
    // Chromium's test presses the button: on a busy machine, Firefox often opens no file picker for it.
    const field = await other.$('[data-part="copy-file"]');
    await field.uploadFile(join(folder, "copy.json"));
    await other.waitForSelector('[data-part="open-dialog"][open]');
    await other.locator('[data-part="open-apply"]').click();
    await says(other, '[data-part="summary"]', "1 exercise");
  } finally {
    await other.browserContext().close();
    await rm(folder, { recursive: true });
  }
});

visit("a question of a finished lesson returns the next day, and its answer is judged", async (page) => {
  await open(page, HELLO);
  const key = await page.evaluate(async (day) => {
    const id = document.querySelector("[data-lesson-page]").dataset.lessonPage;
    const base = new URL(document.querySelector('link[rel="icon"]').href).pathname.replace(/theme\/.*/, "");
    const record = { key: `lesson:${id}`, updated: 1, done: Date.now() - day, marked: true };
    localStorage.setItem(`understory ${base} journal lesson:${id}`, JSON.stringify(record));
    return record.key;
  }, DAY);
  assert.match(key, /^lesson:\w+/);
  await open(page, "review/");
  await says(page, '[data-part="review-place"]', "Question 1 of");
  await page.waitForSelector('.quiz-choice, [data-part="said"]');
  if (await page.$(".quiz-choice")) await page.click(".quiz-choice");
  await page.click('[data-part="submit"], [data-part="lock"]');
  await says(page, '[data-part="review-answer"]', "It comes back");
});

visit("if the browser saves nothing, the page says so and still works", async (page) => {
  await page.evaluateOnNewDocument(savesNothing);
  await open(page, HELLO);
  await write(page, "say-hello", 'print("Hello, visitor!")');
  await press(page, "say-hello", "check");
  await page.waitForSelector(inState("say-hello", "passed"));
  await says(page, part("say-hello", "saved"), "this browser saves nothing");
});

const desk = (name) => `#app-lending-desk [data-part="${name}"]`;

/** Presses Enter in an element, because the bar at the top can cover what a pointer would press. */
async function enter(page, selector) {
  const element = await page.waitForSelector(`${selector}:not([disabled])`, { visible: true });
  await element.focus();
  await page.keyboard.press("Enter");
}

/** Sends a request to the lending desk. */
async function send(page, path) {
  await page.locator(desk("path")).fill(path);
  await enter(page, desk("path"));
  await says(page, desk("response-label"), `GET ${path}`);
}

const responded = (page) =>
  Promise.all(["response-status", "response-body"].map((name) => page.$eval(desk(name), (element) => element.textContent)));

/** Opens the page that the lending desk has at a path, and returns its frame. */
async function preview(page, path) {
  await open(page, APPS);
  await send(page, path);
  await page.locator(desk("show-page")).click();
  const element = await page.waitForSelector(desk("preview-frame"), { visible: true });
  return element.contentFrame();
}

visit("an application runs, and each path gets its response", async (page) => {
  await open(page, APPS);
  await enter(page, desk("run-app"));
  await page.waitForSelector('#app-lending-desk[data-serving="running"]');
  await send(page, "/books/1");
  assert.deepEqual(await responded(page), ["200 OK", '{\n  "title": "Emma"\n}']);
  await send(page, "/books/many");
  assert.equal((await responded(page))[0], "422 Unprocessable Content");
  await send(page, "/books/2");
  assert.deepEqual(await responded(page), ["200 OK", '{\n  "title": "Beowulf"\n}']);
});

visit("a page of an application is shown in a frame, and its link and its form work", async (page) => {
  const frame = await preview(page, "/");
  await frame.locator("a").click();
  await says(frame, "pre", '{"title":"Emma"}');
  await says(page, desk("preview-path"), "/books/1");
  await send(page, "/");
  await frame.locator("input").fill("Dune");
  await frame.locator("button").click();
  await says(frame, "h1", "Dune: 0 found");
  await says(page, desk("preview-path"), "/search?title=Dune");
});

visit("FastAPI's documentation sends a request", async (page) => {
  const frame = await preview(page, "/docs");
  await frame.locator('[data-path="/books/{number}"]').click();
  await frame.locator(".try-out__btn").click();
  await frame.locator('[placeholder="number"]').fill("2");
  await frame.locator(".execute").click();
  await says(frame, ".live-responses-table", '"title": "Beowulf"');
});

visit("an exercise checks an application with requests", async (page) => {
  const id = "shelf-of-a-book";
  await open(page, APPS);
  await reach(page, id);
  await press(page, id, "check");
  await page.waitForSelector(inState(id, "wrong"));
  await says(page, `${exercise(id)} [data-column="got"]`, "404");
  await write(
    page,
    id,
    `from fastapi import FastAPI
app = FastAPI()
@app.get("/books/{number}")
def shelf(number: int): return {"shelf": number // 10}`,
  );
  await press(page, id, "check");
  await page.waitForSelector(inState(id, "passed"));
});

visit("an exercise says which fault the reader's tests don't notice", async (page) => {
  await page.goto(author.server.url + LESSON_PAGE);
  await write(
    page,
    "prices",
    `from prices import price
def test_adult(): assert price(30) == 5`,
  );
  await press(page, "prices", "check");
  await page.waitForSelector(inState("prices", "wrong"));
  await says(page, `${exercise("prices")} .result`, "a child of 5 has to pay");
  await write(
    page,
    "prices",
    `from prices import price
def test_five(): assert price(5) == 0
def test_six(): assert price(6) == 5`,
  );
  await press(page, "prices", "check");
  await page.waitForSelector(inState("prices", "passed"));
});
