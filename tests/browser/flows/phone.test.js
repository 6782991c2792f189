/**
 * A reader with a phone: no press is lost, and what a press brings is in view, with nothing under
 * the finger or the line being edited that moves.
 */
import { describe } from "node:test";
import assert from "node:assert/strict";
import { useBrowser, visit } from "../support/browser.js";
import { at } from "../support/exercise.js";
import { useSite } from "../support/site.js";
import { PHONE, WITH_KEYBOARD, awaken, catchClicks, pressEverywhere } from "../support/touch.js";

const EXERCISES = "garden/exercises/";
const PYTHON = "seat-labels";
const SQL = "quick-plants";

const browser = useBrowser();
const base = useSite();
const read = (name, body, context = {}) => visit(name, { browser, base, context: { ...PHONE, ...context } }, body);

/** Programs longer than the window, so that the buttons stick to its bottom. */
const LONG = Array.from({ length: 40 }, (_, index) => `print(${index})`).join("\n");

/** Presses each button at each height, with and without an on-screen keyboard. */
async function assertNothingIsLost(page, buttons, editor, { step = 90, viewports = [PHONE.viewport] } = {}) {
  await catchClicks(page);
  for (const viewport of viewports) {
    await page.setViewportSize(viewport);
    await awaken(page);
    for (const button of buttons) {
      // Run is disabled while Python is loading.
      await button.and(page.locator(":enabled")).waitFor();
      const { lost, tried } = await pressEverywhere(page, button, editor, step);
      assert.deepEqual(lost, [], await button.textContent());
      assert.ok(tried >= viewport.height / step, `only ${tried} presses were tried`);
    }
  }
}

describe("a press on a button is a click on it, at each height of the screen", () => {
  read("of an exercise", async (page) => {
    const exercise = await at(page, EXERCISES, PYTHON);
    await assertNothingIsLost(
      page,
      ["check", "run", "hint"].map((name) => exercise.part(name)),
      exercise.editor,
      {
        step: 20,
        viewports: [PHONE.viewport, WITH_KEYBOARD],
      },
    );
  });

  read("of an exercise with a long program", async (page) => {
    const exercise = await at(page, EXERCISES, PYTHON);
    await exercise.write(LONG);
    await assertNothingIsLost(
      page,
      ["check", "trace", "reset"].map((name) => exercise.part(name)),
      exercise.editor,
    );
  });

  read("of an exercise in SQL, with its keys", async (page) => {
    const exercise = await at(page, EXERCISES, SQL);
    await assertNothingIsLost(page, [exercise.part("check"), exercise.root.locator('[data-key=";"]')], exercise.editor);
  });

  read("of the playground", async (page) => {
    await page.goto("playground/");
    const editor = page.locator(".play .cm-content");
    await editor.fill(LONG);
    await assertNothingIsLost(
      page,
      ["run", "trace"].map((name) => page.locator(`.play [data-part="${name}"]`)),
      editor,
    );
  });

  read("of a program to rebuild", async (page) => {
    await page.goto("garden/questions/");
    const frame = page.locator('[data-question="rebuild"] [data-part="frame"]').first();
    await frame.scrollIntoViewIfNeeded();
    await frame.locator(".cm-content").waitFor();
    await assertNothingIsLost(page, [frame.locator('[data-part="compare"]')], frame.locator(".cm-content"));
  });
});

const WRONG = 'beds = int(input("How many beds? "))\nfor number in range(1, beds):\n    print(f"Bed {number} of {beds}")';

/** Scrolls a page until a button is as near to a height of the window as it gets. */
const scrollTo = (button, height) =>
  button.evaluate((element, height) => scrollBy({ top: element.getBoundingClientRect().top - height, behavior: "instant" }), height);

/** Presses a button with a finger while it is as near to a height of the window as it gets. */
async function tapAt(button, height) {
  await scrollTo(button, height);
  await button.tap();
}

/** Returns where an element is: its edges in the window, and whether all of it is in view below the page's bars. */
function placeOf(locator) {
  return locator.first().evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const covered = Math.max(...[...document.querySelectorAll(".bar, .lesson-strip")].map((bar) => bar.getBoundingClientRect().bottom));
    return { top, bottom, isInView: top >= covered && bottom <= innerHeight + 1 };
  });
}

read("a hint opens in view below the buttons, and the next one only once it was seen", async (page) => {
  const exercise = await at(page, EXERCISES, PYTHON);
  const open = exercise.root.locator(".hint[open]");
  const below = PHONE.viewport.height - 50;
  await exercise.write(LONG);
  await tapAt(exercise.part("hint"), below);
  assert.equal((await placeOf(open)).isInView, true);
  assert.ok((await placeOf(exercise.part("hint"))).bottom <= (await placeOf(open)).top);
  await scrollTo(exercise.part("hint"), below);
  await exercise.pressLater("hint");
  assert.equal(await open.count(), 1, "the first hint is out of view");
  assert.equal((await placeOf(open)).isInView, true);
  await exercise.pressLater("hint");
  assert.equal(await open.count(), 2);
  assert.equal((await placeOf(open.last())).isInView, true);
});

for (const [where, start] of [
  ["beginning", 0],
  ["middle", 0.5],
  ["end", 1],
]) {
  read(
    `the definition of a term at the ${where} of a line is in view, wherever the line is`,
    async (page) => {
      await page.goto("garden/beds-and-paths/");
      const word = page.locator(".term-word").first();
      await word.evaluate((word, start) => {
        const line = word.closest("p");
        line.replaceChildren(word.parentElement);
        word.style.marginInlineStart = `${start * (line.clientWidth - word.offsetWidth - 1)}px`;
        document.body.style.paddingBlock = "100vh";
      }, start);
      for (const height of [80, 400, 660, 700]) {
        await tapAt(word, height);
        const place = await placeOf(page.locator(".term-note:popover-open"));
        assert.ok(place.isInView, `${height}: ${JSON.stringify(place)}`);
        await word.tap();
      }
    },
    { viewport: { width: 390, height: 740 } },
  );
}

read("a verdict is in view: its sentences, the difference, and where to go on", async (page) => {
  const exercise = await at(page, EXERCISES, SQL);
  const below = PHONE.viewport.height - 60;
  await tapAt(exercise.part("check"), below);
  await exercise.is("wrong");
  const says = await placeOf(exercise.root.locator(".result-says"));
  assert.ok(says.isInView && says.top < PHONE.viewport.height / 2, JSON.stringify(says));
  assert.equal((await placeOf(exercise.root.locator(".result-table"))).isInView, true);
  await exercise.write("SELECT name FROM plants WHERE days < 100;");
  await tapAt(exercise.part("check"), below);
  await exercise.is("passed");
  assert.equal((await placeOf(exercise.root.locator(".result-says"))).isInView, true);
  assert.equal((await placeOf(exercise.root.locator(".result .buttons"))).isInView, true);
});

for (const width of [320, 360]) {
  read(
    `neither the editor nor the buttons move while a program is saved, runs and waits, at ${width} pixels`,
    async (page) => {
      const exercise = await at(page, EXERCISES, PYTHON);
      const places = () =>
        exercise.root.evaluate((root) => {
          const part = (name) => root.querySelector(`[data-part="${name}"]`);
          // In the middle of the window nothing sticks.
          part("check").scrollIntoView({ block: "center" });
          part("hint").scrollIntoView({ block: "center" });
          return ["editor", "run", "check", "trace", "hint"].map((name) => [
            name,
            Math.round(part(name).getBoundingClientRect().top + scrollY),
          ]);
        });
      await exercise.editor.click();
      await exercise.write(WRONG);
      const before = await places();
      // Nothing moves when the word "saved here" disappears.
      assert.equal(await exercise.part("saved").textContent(), "saved here");
      await exercise.part("saved").evaluate((word) => (word.textContent = ""));
      assert.deepEqual(await places(), before);
      await exercise.press("run");
      await exercise.is("waiting");
      assert.deepEqual(await places(), before);
      await exercise.answer("1");
      await exercise.is("ready");
      assert.deepEqual(await places(), before);
    },
    { viewport: { width, height: 740 } },
  );
}

read("the line being edited stays above the buttons, of which one row sticks", async (page) => {
  const exercise = await at(page, EXERCISES, PYTHON);
  await exercise.write(LONG);
  for (const viewport of [PHONE.viewport, WITH_KEYBOARD]) {
    await page.setViewportSize(viewport);
    await page.keyboard.press("ControlOrMeta+Home");
    for (let line = 0; line < 25; line += 1) await page.keyboard.press("ArrowDown");
    const [line, keys, check, hint] = await Promise.all(
      [exercise.root.locator(".cm-activeLine"), exercise.part("keys"), exercise.part("check"), exercise.part("hint")].map(placeOf),
    );
    assert.ok(line.bottom <= keys.top + 1, JSON.stringify({ line, keys }));
    assert.ok(keys.bottom <= check.top && check.isInView, JSON.stringify({ keys, check }));
    assert.ok(hint.top >= viewport.height - 1, "the second row doesn't stick");
  }
});

read("Next step is in view, with the step in words, and stays where it is", async (page) => {
  const exercise = await at(page, EXERCISES, PYTHON);
  await exercise.write(LONG);
  await tapAt(exercise.part("trace"), PHONE.viewport.height - 50);
  await exercise.part("trace-view").waitFor();
  const { top } = await placeOf(exercise.part("trace-next"));
  for (let step = 0; step < 3; step += 1) {
    assert.equal((await placeOf(exercise.part("trace-sentence"))).isInView, true);
    const next = await placeOf(exercise.part("trace-next"));
    assert.deepEqual([next.isInView, next.top], [true, top]);
    await exercise.part("trace-next").tap();
  }
});

/** Returns the heights at which each line of both sides of a comparison begins. */
function linesOf(exercise) {
  return exercise.root
    .locator(".result-table")
    .first()
    .evaluate((table) =>
      ["expected", "got"].map((name) =>
        [...table.querySelectorAll(`td[data-column="${name}"] :is(pre, .rows tr)`)].map((line) =>
          Math.round(line.getBoundingClientRect().top),
        ),
      ),
    );
}

read("the lines of a difference are level, and on a phone one side is below the other", async (page) => {
  for (const [id, program] of [
    [PYTHON, WRONG],
    [SQL, "SELECT * FROM plants;"],
  ]) {
    await page.setViewportSize({ width: 1280, height: 800 });
    const exercise = await at(page, EXERCISES, id);
    await exercise.write(program);
    await exercise.press("check");
    await exercise.is("wrong");
    // A line that wraps moves the one beside it, too.
    await exercise.root.locator('[data-column="got"] pre').evaluateAll(([line]) => line?.prepend("a long line ".repeat(20)));
    const [expected, got] = await linesOf(exercise);
    assert.ok(expected.length > 1);
    assert.deepEqual(expected, got);
    const widths = await exercise.root
      .locator(".result-table")
      .first()
      .locator(":scope > thead th")
      .evaluateAll((all) => all.map((each) => each.offsetWidth));
    assert.ok(Math.abs(widths[0] - widths[1]) <= 1, String(widths));
    await page.setViewportSize(PHONE.viewport);
    const [above, below] = await linesOf(exercise);
    assert.ok(Math.max(...above) < Math.min(...below));
  }
});

read("rows of SQL are compared cell by cell", async (page) => {
  const exercise = await at(page, EXERCISES, SQL);
  await exercise.press("check");
  await exercise.is("wrong");
  const cells = await exercise.root
    .locator('[data-column="got"] .rows tr')
    .evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
  assert.deepEqual(cells, [
    ["radish", "28"],
    ["leek", "NULL"],
  ]);
});
