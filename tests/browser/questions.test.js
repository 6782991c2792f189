/**
 * A reader answers a lesson's questions: predict, choose, type, order, reflect and rebuild. With
 * the keyboard alone, on a narrow screen, without scripts, and without storage.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { LESSON, LESSON_PAGE, useAuthor } from "./support/author.js";
import { useBrowser, useReader } from "./support/browser.js";
import { barriersInLightAndDark, tooWide } from "./support/judging.js";
import { pressLater } from "./support/press.js";
import { Question } from "./support/question.js";
import { savesNothing } from "./support/work.js";

const browser = useBrowser();
const author = useAuthor(async (course) => {
  await course.save(LESSON, await readFile(new URL("./fixtures/questions/lesson.md", import.meta.url), "utf8"));
});
const visitor = useReader(browser, () => author.server.url);

function read(name, body, options = {}) {
  visitor(
    name,
    async (page) => {
      await page.goto(LESSON_PAGE);
      await body(page);
    },
    options,
  );
}

const PREDICT = "predict-what-does-this-print";
const TYPED_INTO = "predict-somebody-types-12-and-then-30";
const ENDS = "predict-how-does-it-end";
const SINGLE = "quiz-which-one-counts-5-4-3";
const MULTIPLE = "quiz-which-lines-can-stand-under-a-for-line";
const GAP = "quiz-every-second-day";
const ORDER = "quiz-put-the-lines-in-order";
const REFLECT = "reflect-what-surprised-you";
const REBUILD = "rebuild-from-memory";

async function predict(page, id, prediction) {
  const question = new Question(page, id);
  await question.part("said").fill(prediction);
  await question.press("lock");
  await question.is("answered");
  return question;
}

read("a prediction is locked, the program runs, and both appear side by side with the reason", async (page) => {
  const question = await predict(page, PREDICT, "1\n2\n3");
  assert.deepEqual(await question.figures(), [
    ["You said", "1\n2\n3"],
    ["Python printed", "0\n1\n2\n"],
  ]);
  assert.match(await question.verdict(), /^Not quite\. range with one number starts at 0/);
  assert.equal(await question.part("form").isVisible(), false);
  await question.hears("Not quite. Python printed: 0");
});

read("before locking, nothing of a prediction's answer is visible, and afterwards it can be tried again", async (page) => {
  const question = new Question(page, PREDICT);
  await question.is("asking");
  assert.equal(await question.part("answer").isVisible(), false);
  await question.press("lock");
  await question.part("note").filter({ hasText: "A guess is enough." }).waitFor();
  await predict(page, PREDICT, "1\n2\n3");
  await question.press("again");
  await question.is("asking");
  assert.equal(await question.part("answer").isVisible(), false);
  const repeated = await predict(page, PREDICT, "0\n1\n2");
  assert.match(await repeated.verdict(), /^Correct\. /);
});

read("for a program that asks, its other output is enough; for an error, its name", async (page) => {
  const typed = await predict(page, TYPED_INTO, "1230");
  assert.match(await typed.verdict(), /^Correct\. /);
  assert.equal((await typed.figures())[1][1], "Boxes on Monday? 12\nBoxes on Tuesday? 30\n1230\n");
  const ends = await predict(page, ENDS, "Hello\nNameError");
  assert.match(await ends.verdict(), /^Correct\. /);
  assert.match((await ends.figures())[1].join(), /^Python says,Hello\nTraceback/);
});

read("a reader who does not want to guess gets the answer", async (page) => {
  const question = new Question(page, PREDICT);
  await question.press("skip");
  await question.is("answered");
  await question.part("answer").getByText("starts at 0").waitFor();
});

read(
  "without Python, a prediction is compared with the author's run",
  async (page) => {
    await page.route("**/runner/**", (route) => route.abort());
    const question = await predict(page, PREDICT, "0\n1\n2");
    assert.match(await question.verdict(), /^Correct\. /);
  },
  { expects: [/ERR_FAILED/] },
);

read("a choice is explained below its row, and can be made again", async (page) => {
  const question = new Question(page, SINGLE);
  await question.press("submit");
  await question.outcome("Choose an answer first.");
  await question.choose("range(5, 2)");
  await question.press("submit");
  await question.is("answered");
  assert.deepEqual(await question.explanations(), ["Not quite. Counting up from 5 never meets 2, so the loop runs no times."]);
  await question.hears("Not quite. Counting up from 5");
  await pressLater(question.part("submit"));
  await question.is("asking");
  assert.deepEqual(await question.explanations(), []);
  assert.equal(await question.root.locator("input:checked").count(), 0);
  await question.choose("range(5, 2, -1)");
  await question.press("submit");
  await question.is("answered");
  assert.match((await question.explanations())[0], /^Correct\. /);
  // A new choice clears the verdict on the previous one.
  await pressLater(question.root.locator(".quiz-choice").filter({ hasText: "range(3, 6)" }).locator("input"));
  await question.is("asking");
  assert.deepEqual(await question.explanations(), []);
});

read("with several choices, each is explained, and the feedback says what is missing", async (page) => {
  const question = new Question(page, MULTIPLE);
  await question.choose("an indented print");
  await question.choose("a line at the left edge");
  await question.press("submit");
  await question.outcome("One more is right.");
  assert.deepEqual(await question.explanations(), [
    "Correct: this is one of the right answers. It belongs to the loop.",
    "Not quite. That one runs after the loop.",
  ]);
});

read("a gap accepts the expected answers, and any other that prints the same", async (page) => {
  const question = new Question(page, GAP);
  const answer = async (text) => {
    await question.part("typed").fill(text);
    await question.press("submit");
    await question.is("answered");
    return (await question.part("outcome").textContent()).trim();
  };
  assert.equal(await answer("2"), "Correct. The third number is the distance to the next day.");
  assert.equal(await answer("1"), "Not quite. Then every day comes.");
  assert.equal(await answer("1 + 1"), "With your answer, Python prints the output shown. So it’s right, too.");
  assert.equal(await answer("3"), "Not quite.With your answer, Python prints:1\n4\n7");
});

visitor("an answer that changes while Python runs isn't judged by the old one", async (page) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/*.packed", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(LESSON_PAGE);
  const question = new Question(page, GAP);
  await question.part("typed").fill("1 + 2");
  await question.press("submit");
  await question.root.locator('[data-part="submit"][aria-disabled]').waitFor();
  await question.part("typed").fill("1 + 1");
  release();
  await question.root.locator('[data-part="submit"]:not([aria-disabled])').waitFor();
  await question.is("asking");
  assert.equal(await question.part("outcome").textContent(), "");
  await question.press("submit");
  await question.outcome("With your answer, Python prints the output shown.");
});

visitor(
  "an answer that only Python can judge isn't judged without it, and can be tried again",
  async (page) => {
    await page.route("**/runner/**", (route) => route.abort());
    await page.goto(LESSON_PAGE);
    const question = new Question(page, GAP);
    await question.part("typed").fill("1 + 1");
    await question.press("submit");
    await question.outcome("Only running your answer can tell whether it’s right");
    await question.hears("Python is loading. Your answer is tried as soon as it’s here.");
    assert.equal(await question.part("submit").textContent(), "Check answer");
    await page.unroute("**/runner/**");
    await question.press("submit");
    await question.outcome("With your answer, Python prints the output shown.");
  },
  { expects: [/ERR_FAILED/] },
);

read("lines can be ordered by the keyboard alone, and the pressed button keeps the focus", async (page) => {
  const question = new Question(page, ORDER);
  const targetLines = ["for seat in range(1, 3):", '    print(f"Seat {seat}")', 'print("Done")'];
  assert.notDeepEqual(await question.lines(), targetLines);
  for (const [place, line] of targetLines.entries()) {
    const up = question.root.locator(".quiz-line").filter({ hasText: line.trim() }).locator('[data-move="-1"]');
    await up.focus();
    for (let at = (await question.lines()).indexOf(line); at > place; at -= 1) {
      await page.keyboard.press("Enter");
      assert.equal(await up.evaluate((button) => button === document.activeElement), true);
    }
  }
  assert.deepEqual(await question.lines(), targetLines);
  await question.press("submit");
  await question.outcome("This is the right order.");
});

read("answers are still there after a reload", async (page) => {
  await predict(page, PREDICT, "1\n2\n3");
  const single = new Question(page, SINGLE);
  await single.choose("range(3, 6)");
  await single.press("submit");
  await single.is("answered");
  const reflection = new Question(page, REFLECT);
  await reflection.part("text").fill("That range stops before its end.");
  await reflection.part("saved").filter({ hasText: "saved here" }).waitFor();
  await page.reload();
  await new Question(page, PREDICT).is("answered");
  assert.match(await new Question(page, PREDICT).verdict(), /^Not quite\. /);
  await single.is("answered");
  assert.match((await single.explanations())[0], /^Not quite\. That counts up/);
  assert.equal(await reflection.part("text").inputValue(), "That range stops before its end.");
});

read("if the browser saves nothing, questions work and say so", async (page) => {
  await page.addInitScript(savesNothing);
  await page.reload();
  const reflection = new Question(page, REFLECT);
  await reflection.part("text").fill("A thought.");
  await reflection.part("saved").filter({ hasText: "not saved" }).waitFor();
});

read("a program is rebuilt in an empty editor, run, and compared line by line", async (page) => {
  const question = new Question(page, REBUILD);
  await question.root.scrollIntoViewIfNeeded();
  const editor = question.root.locator(".cm-content");
  await editor.waitFor();
  assert.equal((await editor.locator(".cm-line").allTextContents()).join(""), "");
  assert.equal(await question.part("answer").isVisible(), false);
  await question.press("compare");
  await question.outcome("Your editor is still empty.");
  await editor.click();
  await page.keyboard.insertText('print("Line 1")\nprint("Line 2")');
  await question.press("run");
  await question.root.locator('.frame [data-part="output-text"]').filter({ hasText: "Line 2" }).waitFor();
  await question.press("compare");
  await question.is("answered");
  await question.outcome("Your program prints the same as ours.");
  assert.deepEqual(await question.root.locator(".compare figcaption").allTextContents(), ["Yours", "Ours"]);
  assert.ok((await question.root.locator(".compare .line-removed").count()) > 0);
  assert.ok((await question.root.locator(".compare .line-added").count()) > 0);
  await page.reload();
  await question.root.scrollIntoViewIfNeeded();
  await editor.waitFor();
  assert.match((await editor.locator(".cm-line").allTextContents()).join("\n"), /^print\("Line 1"\)/);
  await question.press("reset");
  assert.equal((await editor.locator(".cm-line").allTextContents()).join(""), "");
});

read("a quiz can be answered with the keyboard alone", async (page) => {
  const question = new Question(page, SINGLE);
  await question.is("asking");
  await question.root.locator("input").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await question.is("answered");
  assert.match((await question.explanations())[0], /^Correct\. /);
  assert.equal(await question.part("submit").evaluate((button) => button === document.activeElement), true);
});

read("an explanation that its author changes appears, and the answer stays unless an option changes", async (page) => {
  const question = new Question(page, SINGLE);
  await question.choose("range(3, 6)");
  await question.press("submit");
  await question.is("answered");
  const text = await readFile(join(author.course.folder, LESSON), "utf8");
  await author.course.save(LESSON, text.replace("That counts up: 3, 4, 5.", "Up it goes."));
  await question.root.locator(".quiz-option .quiz-verdict").filter({ hasText: "Up it goes." }).waitFor();
  await author.course.save(LESSON, text.replace("`range(3, 6)`", "`range(3, 7)`"));
  await question.root.locator(".quiz-choice").filter({ hasText: "range(3, 7)" }).waitFor();
  await question.is("asking");
  await author.course.save(LESSON, text);
  await question.is("answered");
});

read(
  "without scripts, every question can be read and its answer opened",
  async (page) => {
    for (const id of [PREDICT, SINGLE, GAP, ORDER, REBUILD]) {
      const question = new Question(page, id);
      assert.equal(await question.part("form").locator("textarea, button, input").filter({ visible: true }).count(), 0, id);
      await question.root.locator("details > summary").first().click();
    }
    await new Question(page, PREDICT).root.getByText("starts at 0").waitFor();
    await new Question(page, SINGLE).root.getByText("Counting up from 5").waitFor();
    await new Question(page, ORDER).root.getByText("runs once, at the end").waitFor();
    assert.equal(await page.locator("[data-asked]").count(), 0);
  },
  { context: { javaScriptEnabled: false } },
);

read("on paper, the answers are below their questions", async (page) => {
  await new Question(page, PREDICT).is("asking");
  await page.emulateMedia({ media: "print" });
  await new Question(page, PREDICT).root.getByText("starts at 0").waitFor();
  await new Question(page, SINGLE).root.getByText("Counting up from 5").waitFor();
  assert.equal(await new Question(page, PREDICT).part("lock").isVisible(), false);
});

/** Answers one question of each kind, so that everything they can show is on the page. */
async function answerAll(page) {
  await predict(page, PREDICT, "1\n2\n3");
  for (const [id, choice] of [
    [SINGLE, "range(5, 2)"],
    [MULTIPLE, "an indented print"],
  ]) {
    const question = new Question(page, id);
    await question.choose(choice);
    await question.press("submit");
    await question.is("answered");
  }
  const gap = new Question(page, GAP);
  await gap.part("typed").fill("3");
  await gap.press("submit");
  await gap.is("answered");
  await new Question(page, ORDER).press("submit");
  await new Question(page, ORDER).is("answered");
  const rebuild = new Question(page, REBUILD);
  await rebuild.root.scrollIntoViewIfNeeded();
  await rebuild.root.locator(".cm-content").click();
  await page.keyboard.insertText('print("a line that is far too long for a narrow screen, and then some more")');
  await rebuild.press("compare");
  await rebuild.is("answered");
}

read("questions before and after their answers: axe finds nothing, and a 320 px screen doesn't scroll sideways", async (page) => {
  await new Question(page, PREDICT).is("asking");
  assert.deepEqual(await barriersInLightAndDark(page), []);
  await answerAll(page);
  assert.deepEqual(await barriersInLightAndDark(page), []);
  await page.setViewportSize({ width: 320, height: 640 });
  assert.deepEqual(await tooWide(page), []);
});

read("what is written in one tab appears in the other, which doesn't overwrite it with older text", async (page) => {
  const tab = await page.context().newPage();
  await tab.goto(LESSON_PAGE);
  const [here, there] = [new Question(page, REFLECT), new Question(tab, REFLECT)];
  await there.root.scrollIntoViewIfNeeded();
  await here.part("text").fill("A whole paragraph.");
  await tab.waitForFunction(
    (words) => [...document.querySelectorAll("textarea")].some(({ value }) => value === words),
    "A whole paragraph.",
  );
  const [written, shown] = [new Question(page, REBUILD), new Question(tab, REBUILD)];
  for (const one of [written, shown]) {
    await one.root.scrollIntoViewIfNeeded();
    await one.root.locator(".cm-content").waitFor();
  }
  await written.root.locator(".cm-content").click();
  await page.keyboard.insertText("print(1)");
  await shown.root.locator(".cm-line", { hasText: "print(1)" }).waitFor();
});
