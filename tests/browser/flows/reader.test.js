/**
 * A reader works through lessons: runs programs, gets checked, sees what is wrong, stops, leaves
 * and comes back. All with the wasm that readers get.
 */
import assert from "node:assert/strict";
import { useBrowser, useReader } from "../support/browser.js";
import { Exercise, at } from "../support/exercise.js";
import { pressFirst, pressLater, pressSecond } from "../support/press.js";
import { Question } from "../support/question.js";
import { PAGES, useSite } from "../support/site.js";
import { done, withWork } from "../support/work.js";

const HELLO = "start-here/run-your-first-program/";
const ASK = "fundamentals/ask-and-convert/";
const LOOPS = "fundamentals/repeat-with-for/";
const WHILE = "fundamentals/repeat-until-done/";

const browser = useBrowser();
const base = useSite();
const read = useReader(browser, base);

read("differences in whitespace are visible", async (page) => {
  const exercise = await at(page, LOOPS, "numbered-tickets");
  await exercise.write('people = int(input())\nfor n in range(people):\n    print("Ticket ", n + 1, "of", people)');
  await exercise.press("check");
  await exercise.is("wrong");
  assert.match(await exercise.column("expected"), /^Ticket 1 of 3\n/);
  assert.match(await exercise.column("got"), /^Ticket ·1 of 3\n/);
});

read("the home page's program runs without changes", async (page) => {
  await page.goto("");
  const program = page.locator('[data-program="first"]');
  await program.scrollIntoViewIfNeeded();
  await program.locator(".cm-content").waitFor();
  const source = (await program.locator(".cm-line").allTextContents()).join("\n");
  await program.locator('[data-part="run"]:not([disabled])').click();
  const output = program.locator('[data-part="output-text"]:not(:empty)');
  await output.waitFor();
  const [, words] = /^print\(["'](.*)["']\)\n?$/.exec(source);
  assert.equal(await output.textContent(), `${words}\n`);
  await program.locator('[data-part="go-on"] a').click();
  await page.locator("[data-lesson-page]").waitFor();
});

/** Opens a page with a stopped clock, without any interaction, in a window of the given height. */
async function untouched(page, address, height = 1600) {
  const tab = await page.context().newPage();
  await tab.setViewportSize({ width: 1280, height });
  await tab.clock.install();
  await tab.clock.pauseAt(Date.now() + 1000);
  await tab.goto(address, { waitUntil: "networkidle" });
  return { tab, editor: tab.locator('[data-program="first"] .cm-content') };
}

read("an editor is created at the first interaction, or after a while", async (page) => {
  const { tab, editor } = await untouched(page, "");
  await tab.locator("link[href*=editor]").nth(4).waitFor({ state: "attached" });
  assert.equal(await editor.count(), 0);
  await tab.clock.runFor(5000);
  await editor.waitFor();
  const another = await untouched(page, "");
  assert.equal(await another.editor.count(), 0);
  await another.tab.mouse.move(40, 40, { steps: 2 });
  await another.editor.waitFor();
});

for (const [place, height] of [
  ["in the window", 1600],
  ["below it", 500],
]) {
  read(`clicking a program ${place} before its editor exists lets you type in it`, async (page) => {
    const { tab, editor } = await untouched(page, "", height);
    // The editor may already be there when it's clicked, because moving the pointer counts as an
    // interaction too.
    const place = tab.locator('[data-program="first"] [data-part="editor"]');
    await place.scrollIntoViewIfNeeded();
    const { x, y } = await place.boundingBox();
    await tab.mouse.click(x + 60, y + 24);
    await editor.waitFor();
    await tab.waitForFunction(() => document.activeElement?.classList.contains("editor-host"));
    await tab.keyboard.type("# mine ");
    assert.match(await editor.textContent(), /# mine/);
  });
}

for (const [name, address, program] of [
  ["home page's program", "", '[data-program="first"]'],
  ["exercise", HELLO, "#exercise-say-hello"],
]) {
  read(`what is typed into the ${name} before its editor exists is kept, with the caret`, async (page) => {
    let release = () => {};
    const held = new Promise((resolve) => (release = resolve));
    await page.context().route("**/vendor/editor.js", (route) => held.then(() => route.continue()));
    await page.goto(address);
    const place = page.locator(`${program} [data-part="editor"]`);
    await place.locator(".editor-static").click({ position: { x: 150, y: 24 } });
    await page.keyboard.press("Home");
    await page.keyboard.type("# mine");
    release();
    const editor = place.locator(".cm-content");
    await editor.waitFor();
    await page.waitForFunction(() => document.activeElement?.classList.contains("editor-host"));
    await page.keyboard.type(", and more\n");
    assert.match(await editor.locator(".cm-line").first().textContent(), /^# mine, and more$/);
  });
}

read("an editor that appears during a click takes the focus", async (page) => {
  const { tab, editor } = await untouched(page, "");
  await tab.locator('[data-program="first"] [data-part="editor"]').dispatchEvent("mousedown");
  await tab.clock.runFor(5000);
  await editor.waitFor();
  await tab.waitForFunction(() => document.activeElement?.classList.contains("editor-host"));
});

read("what is below the window is wired at the first interaction, or after a while", async (page) => {
  const wired = (tab) => tab.locator('.exercise [data-part="run"]:enabled').count();
  const { tab } = await untouched(page, PAGES.lesson, 600);
  assert.equal(await tab.locator("html").getAttribute("data-drawn"), "window");
  assert.equal(await wired(tab), 0);
  await tab.clock.runFor(5000);
  await tab.locator('html[data-drawn="page"]').waitFor();
  assert.ok((await wired(tab)) > 0);
  const { tab: another } = await untouched(page, PAGES.lesson, 600);
  assert.equal(await wired(another), 0);
  await another.mouse.wheel(0, 100);
  await another.locator('html[data-drawn="page"]').waitFor();
  assert.ok((await wired(another)) > 0);
});

read(
  "a returning reader doesn't wait for an editor",
  async (page) => {
    await withWork(page, { "lesson:SH1": done(1) });
    const { editor } = await untouched(page, "");
    await editor.waitFor();
    // A new tab's empty page has no storage to fill.
  },
  { expects: [/'sessionStorage'/] },
);

read("an error of the home page's program is explained below it, until the program runs again", async (page) => {
  await page.goto("");
  const program = page.locator('[data-program="first"]');
  await program.scrollIntoViewIfNeeded();
  await program.locator(".cm-content").fill('name = "Ada"\nprint(nmae)');
  await program.locator('[data-part="run"]:not([disabled])').click();
  const explained = program.locator('[data-part="results"] dd');
  await explained.first().waitFor();
  assert.match((await explained.allTextContents()).join(" "), /nmae.*Line 2/s);
  assert.match(await program.locator('[data-part="output-text"]').textContent(), /NameError: name 'nmae' is not defined/);
  await program.locator(".cm-content").fill("print(1)");
  await program.locator('[data-part="run"]:not([disabled])').click();
  await program.locator('[data-part="output-text"]', { hasText: /^1\n$/ }).waitFor();
  assert.equal(await explained.count(), 0);
});

read("a sample in the text runs, and prints what its author promised", async (page) => {
  await page.goto(HELLO);
  const sample = page.locator(".sample[data-run]").first();
  const promised = await sample.locator('[data-part="output-text"]').textContent();
  assert.equal(await sample.locator('[data-part="output-text"]').isVisible(), false);
  await sample.locator('[data-part="run"]').click();
  await sample.and(page.locator('[data-state="ready"]')).locator('[data-part="output-text"] span').first().waitFor();
  assert.equal((await sample.locator('[data-part="output-text"]').textContent()).trimEnd(), promised.trimEnd());
});

read("a sample can be edited in place, and reset", async (page) => {
  await page.goto(HELLO);
  const sample = page.locator(".sample[data-run]").first();
  const source = (await sample.locator(".code-text").textContent()).trimEnd();
  await sample.locator('[data-part="edit"]').click();
  const editor = sample.locator(".cm-content");
  await editor.fill('print("mine")');
  await sample.locator('[data-part="run"]').click();
  await sample.locator('[data-part="output-text"]', { hasText: /^mine\n$/ }).waitFor();
  await sample.locator('[data-part="reset"]').click();
  assert.equal((await editor.locator(".cm-line").allTextContents()).join("\n").trimEnd(), source);
});

read("a modify starts with the sample above it, and is checked", async (page) => {
  const exercise = await at(page, WHILE, "more-jars");
  assert.match(await exercise.program(), /^jars = 2\n/);
  await exercise.write("for jar in range(4, 0, -1):\n    print(jar)");
  await exercise.press("check");
  await exercise.is("passed");
});

read("an error shows its line and caret, in Python's words", async (page) => {
  const exercise = await at(page, HELLO, "say-hello");
  await exercise.write("print(Hello)");
  await exercise.press("run");
  await exercise.is("error");
  assert.equal(
    (await exercise.part("output-text").textContent()).trimEnd(),
    [
      "Traceback (most recent call last):",
      '  File "main.py", line 1, in <module>',
      "    print(Hello)",
      "          ^^^^^",
      "NameError: name 'Hello' is not defined",
    ].join("\n"),
  );
  await exercise.root.locator(".cm-faulty").first().waitFor();
});

read("input() waits for the reader and continues with the answer", async (page) => {
  const exercise = await at(page, ASK, "ask-a-name");
  await exercise.write('name = input("What is your name? ")\nage = input("And your age? ")\nprint(f"{name}: {age}")');
  await exercise.press("run");
  await exercise.answer("Ada");
  await exercise.prints("And your age?");
  await exercise.answer("36");
  await exercise.prints("What is your name? Ada\nAnd your age? 36\nAda: 36");
  await exercise.is("ready");
});

read("pasted lines answer several questions", async (page) => {
  const exercise = await at(page, ASK, "ask-a-name");
  await exercise.write('for part in range(3):\n    print("got", input("Next? "))');
  await exercise.press("run");
  await exercise.part("input").waitFor();
  await exercise.part("input").evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "one\ntwo\nthree\n");
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await exercise.prints("Next? one\ngot one\nNext? two\ngot two\nNext? three\ngot three");
});

read("a half-typed answer doesn't stand in the next run's field", async (page) => {
  const exercise = await at(page, ASK, "ask-a-name");
  await exercise.write('print(input("Name? "))');
  await exercise.press("run");
  await exercise.part("input").fill("Ad");
  await exercise.pressLater("run");
  await exercise.is("stopped");
  await exercise.press("run");
  await exercise.is("waiting");
  assert.equal(await exercise.part("input").inputValue(), "");
});

read("a strip says how far the lesson is, and leads to the next exercise", async (page) => {
  const exercise = await at(page, HELLO, "say-hello");
  const strip = page.locator(".lesson-strip");
  assert.match(await strip.textContent(), /^0 of \d/);
  await exercise.write('print("Hello, visitor!")');
  await exercise.press("check");
  await exercise.is("passed");
  await strip.getByText(/^1 of/).waitFor();
  const next = new URL(await strip.locator("a").getAttribute("href"), page.url()).hash;
  await strip.locator("a").click();
  await page.locator(next).waitFor();
});

read("a wrong answer shows its author's message, with called, expected and got", async (page) => {
  const exercise = await at(page, LOOPS, "numbered-tickets");
  await exercise.write(
    ['people = int(input("How many people? "))', "for number in range(1, people):", '    print(f"Ticket {number} of {people}")'].join("\n"),
  );
  await exercise.press("check");
  await exercise.is("wrong");
  const words = await exercise.saysOf("wrong");
  assert.equal(words.join(" "), "One ticket is missing: for 3 people you printed 2 lines. range stops before its second number.");
  assert.equal(await exercise.column("called"), "input 3");
  assert.equal(await exercise.column("expected"), "Ticket 1 of 3\nTicket 2 of 3\nTicket 3 of 3");
  assert.match(await exercise.column("got"), /^Ticket 1 of 3\nTicket 2 of 3\n/);
  assert.deepEqual(
    await exercise
      .part("checks")
      .locator("li")
      .evaluateAll((items) => items.map((item) => item.dataset.checkStatus)),
    ["failed", "waiting"],
  );
});

read("a right answer passes, says why it works and links to the next page", async (page) => {
  const exercise = await at(page, LOOPS, "numbered-tickets");
  await exercise.write(
    ['people = int(input("How many people? "))', "for number in range(1, people + 1):", '    print(f"Ticket {number} of {people}")'].join(
      "\n",
    ),
  );
  await exercise.press("check");
  await exercise.is("passed");
  await exercise.part("status-word").filter({ hasText: "done" }).waitFor();
  const next = exercise.part("next");
  const target = new URL(await next.getAttribute("href"), page.url());
  assert.match(await next.textContent(), /^Next: ./);
  await next.click();
  await page
    .locator(`${target.hash || "main"}`)
    .first()
    .waitFor();
  assert.equal(page.url(), target.href);
});

read("hints appear one by one", async (page) => {
  const exercise = await at(page, LOOPS, "numbered-tickets");
  const open = exercise.root.locator("details.hint[open]");
  assert.equal(await open.count(), 0);
  for (const number of [1, 2, 3]) {
    await exercise.pressLater("hint");
    await open.nth(number - 1).waitFor();
    assert.equal(await open.count(), number);
  }
  assert.equal(await exercise.part("solution").isVisible(), false);
  await exercise.part("solution-note").filter({ hasText: "Our solution opens after two runs, or in 10 minutes." }).waitFor();
});

read("the solution opens after a second run, beside the reader's own program", async (page) => {
  const exercise = await at(page, HELLO, "say-hello");
  await exercise.write('print("first")');
  for (const words of ["first", "second"]) {
    assert.equal(await exercise.part("solution").isVisible(), false);
    await exercise.write(`print("${words}")`);
    await exercise.press("run");
    await exercise.prints(words);
    await exercise.is("ready");
  }
  assert.equal(await exercise.part("solution-note").isVisible(), false);
  await page.locator('[data-part="announcements"] p').filter({ hasText: "You can open our solution now." }).waitFor({ state: "attached" });
  await exercise.part("solution").locator("summary").click();
  const ways = exercise.part("solution").locator(".compare");
  await ways.first().waitFor();
  assert.deepEqual(await ways.first().locator("figcaption").allTextContents(), ["Yours", "Ours"]);
  assert.equal(await ways.first().locator(".line-removed").textContent(), 'print("second")');
  assert.equal(await ways.nth(1).locator("figcaption").nth(1).textContent(), "Another way: single quotes");
  await exercise.write('print("Hello, visitor!")');
  await ways.first().locator(".line-removed").waitFor({ state: "detached" });
});

read("the solution also opens after ten minutes", async (page) => {
  await page.clock.install();
  const exercise = await at(page, HELLO, "say-hello");
  await exercise.write("# not yet");
  await page.clock.fastForward("09:30");
  await exercise.part("solution-note").filter({ hasText: "in a minute" }).waitFor();
  await page.clock.fastForward("00:30");
  await exercise.part("solution").waitFor();
});

read("a double click on Run doesn't stop the program, and later Stop does", async (page) => {
  const exercise = await at(page, HELLO, "say-hello");
  await exercise.write('print(input("Name? "))');
  const run = exercise.part("run").and(page.locator(":enabled"));
  await pressFirst(run);
  await exercise.is("waiting");
  await pressSecond(run);
  await exercise.answer("Ada");
  await exercise.prints("Name? Ada\nAda");
  await pressFirst(run);
  await exercise.is("waiting");
  await pressLater(run);
  await exercise.is("stopped");
});

read("a double click on Enter answers one question", async (page) => {
  const exercise = await at(page, ASK, "ask-a-name");
  await exercise.write("first, second = input('First? '), input('Second? ')\nprint([first, second])");
  await exercise.press("run");
  await exercise.is("waiting");
  await exercise.part("input").fill("Ada");
  const enter = exercise.part("input-form").locator("button[type=submit]");
  await pressFirst(enter);
  await exercise.prints("Second?");
  await exercise.is("waiting");
  await pressSecond(enter);
  await exercise.answer("Grace");
  await exercise.prints("['Ada', 'Grace']");
});

read("a double click on Step through doesn't close the steps", async (page) => {
  const exercise = await at(page, HELLO, "say-hello");
  await exercise.write("x = 1");
  await pressFirst(exercise.part("trace").and(page.locator(":enabled")));
  await exercise.part("trace-view").waitFor();
  await pressSecond(exercise.part("trace"));
  assert.equal(await exercise.part("trace-view").count(), 1);
});

read("a double click on Hint opens one hint", async (page) => {
  const exercise = await at(page, LOOPS, "numbered-tickets");
  await pressFirst(exercise.part("hint"));
  await pressSecond(exercise.part("hint"));
  assert.equal(await exercise.root.locator("details.hint[open]").count(), 1);
});

read("a double click on Mark as done marks the lesson, and a later one undoes it", async (page) => {
  await page.goto(LOOPS);
  const mark = page.locator('[data-part="lesson-mark"]');
  await pressFirst(mark);
  await pressSecond(mark);
  assert.equal(await mark.textContent(), "Mark as not done");
  await pressLater(mark);
  assert.equal(await mark.textContent(), "Mark as done");
});

read("a double click on Check answer keeps the verdict, even if it moves an option below the pointer", async (page) => {
  await page.goto("garden/questions/");
  const quiz = new Question(page, "quiz-gap");
  await quiz.choose("range(5, 2)");
  await pressFirst(quiz.part("submit"));
  await quiz.is("answered");
  const other = quiz.root.locator(".quiz-choice").filter({ hasText: "range(5, 2, -1)" }).locator("input");
  await pressSecond(other);
  await quiz.is("answered");
  assert.equal((await quiz.explanations()).length, 1);
  assert.equal(await other.isChecked(), false);
  await pressLater(other);
  await quiz.is("asking");
  assert.equal(await other.isChecked(), true);
});

read("carriage returns, backspaces and colours are shown as in a terminal", async (page) => {
  const exercise = await at(page, HELLO, "say-hello");
  await exercise.write(
    'import time\nfor percent in (0, 50, 100):\n    print(f"\\rLoading {percent}%", end="", flush=True)\n    time.sleep(0.05)\nprint("\\nab\\bc \\x1b[31mred\\x1b[0m")',
  );
  await exercise.press("run");
  await exercise.prints("red");
  await exercise.is("ready");
  assert.equal(await exercise.part("output-text").textContent(), "Loading 100%\nac red\n");
});

read("Stop ends an endless loop, and the next run works", async (page) => {
  const exercise = await at(page, HELLO, "say-hello");
  await exercise.write("while True:\n    pass");
  await exercise.press("run");
  await exercise.is("running");
  await exercise.part("elapsed").filter({ hasText: "running," }).waitFor();
  await exercise.press("run");
  await exercise.is("stopped");
  await exercise.write('print("still here")');
  await exercise.press("run");
  await exercise.prints("still here");
});

read("typed text survives an immediate reload, and so does a pass", async (page) => {
  const exercise = await at(page, HELLO, "say-hello");
  await exercise.write('print("Hello, visitor!")');
  await exercise.press("check");
  await exercise.is("passed");
  await exercise.write("# my words");
  await page.reload();
  await exercise.reach();
  assert.equal(await exercise.program(), "# my words");
  assert.equal(await exercise.root.getAttribute("data-status"), "done");
});

read("Start over restores the starter, and can be undone", async (page) => {
  const exercise = await at(page, HELLO, "say-hello");
  const beginning = await exercise.program();
  await exercise.write("# my words");
  await exercise.press("reset");
  assert.equal(await exercise.program(), beginning);
  await exercise.pressLater("undo-reset");
  assert.equal(await exercise.program(), "# my words");
});

read("everything works with the keyboard alone", async (page) => {
  await page.goto(HELLO);
  const inEditor = () =>
    page.evaluate(() => {
      const host = document.activeElement?.closest("#exercise-say-hello .editor-host");
      return Boolean(host?.shadowRoot.activeElement);
    });
  for (let presses = 0; !(await inEditor()); presses += 1) {
    assert.ok(presses < 300, "Tab never comes to the editor");
    await page.keyboard.press("Tab");
    // Editors are only created when they come near the window.
    if (await page.evaluate(() => Boolean(document.activeElement?.closest("#exercise-say-hello")))) {
      await new Exercise(page, "say-hello").reach();
    }
  }
  const exercise = new Exercise(page, "say-hello");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("print(1 + 1)");
  await page.keyboard.press("Control+Enter");
  await exercise.prints("2");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  assert.equal(await inEditor(), false);
  assert.ok(await page.evaluate(() => Boolean(document.activeElement.closest("#exercise-say-hello"))), "Tab goes on in the exercise");
});

read("Tab indents in the editor", async (page) => {
  const exercise = await at(page, HELLO, "say-hello");
  await exercise.write("for turn in range(2):\n");
  await page.keyboard.press("Tab");
  await page.keyboard.type("print(turn)");
  assert.match(await exercise.program(), /\n {4}print\(turn\)$/);
});

read("a program saved by another site on the same host isn't used", async (page) => {
  const exercise = await at(page, HELLO, "say-hello");
  await exercise.write("# my words");
  const names = await page.evaluate(async () => [...Object.keys(localStorage), ...(await indexedDB.databases()).map(({ name }) => name)]);
  assert.ok(names.length > 0);
  assert.deepEqual(
    names.filter((name) => !name.includes("/some/deep/path/")),
    [],
  );
});

read("Python can't reach JavaScript", async (page) => {
  const exercise = await at(page, HELLO, "say-hello");
  await exercise.write("import js");
  await exercise.press("run");
  await exercise.prints("No module named 'js'");
});
