/**
 * Accessibility: what axe finds in each state of a page, what the keyboard alone can reach, and
 * what still works with large text, forced colours and wide spacing.
 */
import { describe } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { useBrowser, visit } from "./support/browser.js";
import { untilDrawn } from "./support/camera.js";
import { at } from "./support/exercise.js";
import { barriers, tooWide } from "./support/judging.js";
import { PAGES, useSite } from "./support/site.js";

const browser = useBrowser();
const base = useSite();
const options = { browser, base };

const NARROW = { viewport: { width: 320, height: 640 } };
const EXERCISE = [PAGES.lesson, "numbered-tickets"];

/** Brings a page into each state; each function waits until it's reached. */
const STATES = {
  "the editor has the focus": async (page) => {
    const exercise = await at(page, ...EXERCISE);
    await exercise.editor.click();
    await page.locator(".cm-editor.cm-focused").first().waitFor();
  },
  "a hint and every folded part are open": async (page) => {
    const exercise = await at(page, ...EXERCISE);
    await exercise.press("hint");
    await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  },
  "the list of keys is open": async (page) => {
    await page.goto(PAGES.lesson);
    await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
    await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
  },
  "a word's meaning is open": async (page) => {
    await page.goto(PAGES.lesson);
    await page
      .locator(".term-word")
      .first()
      .evaluate((word) => word.click());
    await page.locator(".term-note:popover-open").waitFor();
  },
  "a program in the playground has failed": async (page) => {
    await page.goto(PAGES.playground);
    await page.locator(".cm-content").click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText("print(nobody)");
    await page.keyboard.press("Control+Enter");
    await page.locator('[data-program="playground"][data-state="error"]').waitFor();
  },
};

describe("axe finds nothing", () => {
  for (const [state, reach] of Object.entries(STATES)) {
    visit(`${state}: in light mode, and with forced colours`, { ...options, context: { colorScheme: "light" } }, async (page) => {
      await reach(page);
      assert.deepEqual(await barriers(page), []);
      await page.emulateMedia({ forcedColors: "active" });
      // With forced colours, axe still reads the colours of the style sheet.
      assert.deepEqual(await barriers(page, { "color-contrast": { enabled: false } }), []);
    });

    visit(`${state}: dark and narrow`, { ...options, context: { ...NARROW, colorScheme: "dark" } }, async (page) => {
      await reach(page);
      // axe looks from the top of the page. Below the window, the keys stick to the tab of their exercise.
      const rules = state === "the editor has the focus" ? { "target-size": { enabled: false } } : {};
      assert.deepEqual(await barriers(page, rules), []);
    });
  }
});

describe("the trees of docs/accessibility.md", () => {
  const text = readFile(new URL("../../docs/accessibility.md", import.meta.url), "utf8");
  /** Returns the nth tree of a section. */
  const describedBy = async (section, nth = 0) =>
    (await text).split(`\n## ${section}\n`)[1].split("\n## ")[0].split("```yaml\n")[nth + 1].split("```")[0].trimEnd();
  const holds = async (locator, ...where) => {
    const tree = await locator.ariaSnapshot();
    assert.ok(
      lines(tree)
        .join("\n")
        .includes(lines(await describedBy(...where)).join("\n")),
      `${where} is not in\n${tree}`,
    );
  };
  /** Returns a tree's lines without indentation, so that trees compare at any depth. */
  const lines = (tree) => tree.split("\n").map((line) => line.trim());

  visit("a wrong answer and a program that asks", options, async (page) => {
    const exercise = await at(page, ...EXERCISE);
    await exercise.write(
      'people = int(input("How many people? "))\nfor number in range(1, people):\n    print(f"Ticket {number} of {people}")',
    );
    await page.keyboard.press("Shift+Enter");
    await exercise.is("wrong");
    const liveRegions = page.locator("[aria-live]");
    await liveRegions
      .filter({ hasText: "One ticket is missing: for 3 people you printed 2 lines. range stops before its second number." })
      .waitFor();
    await holds(exercise.root, "Solve an exercise");

    await exercise.press("run");
    await exercise.is("waiting");
    await liveRegions.filter({ hasText: "Your program is waiting for your input." }).waitFor();
    assert.equal(await exercise.part("output").ariaSnapshot(), await describedBy("Answer a program"));
    assert.equal(await exercise.part("input").evaluate((field) => field === document.activeElement), true);
  });

  visit("a traceback", options, async (page) => {
    const exercise = await at(page, ...EXERCISE);
    await exercise.write('print("Welcome")\nprint(peple)');
    await exercise.press("run");
    await exercise.is("error");
    await exercise.part("results").getByRole("button", { name: "Line 2" }).waitFor();
    await holds(exercise.part("output"), "Read a traceback");
    await holds(exercise.part("results"), "Read a traceback", 1);
    const announcements = await page.locator('[data-part="announcements"] p').allTextContents();
    const since = announcements.slice(announcements.indexOf("Running."));
    assert.deepEqual([since.length, since[1].split("\n")[0], since[2]], [3, "Welcome", "Python stopped on line 2."]);
  });

  visit("a quiz, and the link to a lesson", options, async (page) => {
    await page.goto(PAGES.lesson);
    await holds(page.getByRole("navigation", { name: "Fundamentals" }), "Find a lesson");
    const quiz = page.locator('[data-question="quiz"]').filter({ hasText: "which one prints 3, 6, 9?" });
    await quiz.getByRole("radio").first().check();
    await quiz.getByRole("button", { name: "Check answer" }).click();
    await page
      .locator('[data-part="announcements"] p')
      .filter({ hasText: "Not quite. range stops before its second number" })
      .waitFor({ state: "attached" });
    await holds(quiz, "Answer a question");
  });

  visit("a question, which is announced once", options, async (page) => {
    const exercise = await at(page, ...EXERCISE);
    await page.locator('[data-part="announcements"]').waitFor({ state: "attached" });
    await exercise.write('print("Welcome!")\nname = input("Who are you? ")\nprint(f"Good morning, {name}!")');
    await exercise.press("run");
    await exercise.answer("Ada");
    await exercise.prints("Good morning, Ada!");
    const announced = page.locator('[data-part="announcements"] p');
    await announced.filter({ hasText: "Finished." }).waitFor({ state: "attached" });
    const announcements = await announced.allTextContents();
    const since = announcements.slice(announcements.indexOf("Running."));
    assert.deepEqual(since, ["Running.", "Welcome!", "Your program is waiting for your input.", "Good morning, Ada!", "Finished."]);
  });

  visit("code, which isn't translated by the browser", options, async (page) => {
    for (const path of [PAGES.lesson, PAGES.errors, PAGES.home]) {
      await page.goto(path);
      const translated = await page
        .locator("code, pre, .cm-content")
        .evaluateAll((all) => all.filter((code) => code.translate).map((code) => code.outerHTML.slice(0, 80)));
      assert.deepEqual(translated, [], path);
    }
  });

  visit("the search", options, async (page) => {
    await page.goto(PAGES.lesson);
    await page.waitForFunction(() => "drawn" in document.documentElement.dataset);
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog", { name: "Search" }).waitFor();
    assert.ok((await page.getByRole("dialog", { name: "Search" }).ariaSnapshot()).startsWith(await describedBy("Find a lesson", 1)));
  });
});

describe("the keyboard alone", () => {
  visit("opens the list of keys with ?, closes it with Esc, and types ? in the editor", options, async (page) => {
    const exercise = await at(page, ...EXERCISE);
    const keys = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await exercise.editor.focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("?");
    assert.equal(await exercise.program(), "?");
    assert.equal(await keys.isVisible(), false);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    await page.keyboard.press("?");
    await keys.waitFor();
    await page.keyboard.press("Escape");
    await keys.waitFor({ state: "hidden" });
  });

  for (const [where, lead] of Object.entries({
    "in an exercise": (page) => at(page, ...EXERCISE),
    "in the playground": (page) => page.goto(PAGES.playground),
  })) {
    visit(`sees the line being typed ${where} on a phone, and the keys and Run below it`, { ...options, context: NARROW }, async (page) => {
      await lead(page);
      await page.locator(".cm-content").first().click();
      for (let line = 1; line <= 20; line += 1) {
        await page.keyboard.press("Enter");
        await page.keyboard.type(`${line}`);
        await page.waitForFunction(() => {
          const program = document.activeElement.closest('[data-part="editor"]').parentElement;
          const typed = document.activeElement.shadowRoot.querySelector(".cm-line.cm-activeLine");
          const rows = [document.querySelector(".bar"), typed, ...program.querySelectorAll('[data-key="Tab"], [data-part="run"]')];
          const edges = rows.flatMap((row) => [row.getBoundingClientRect().top, row.getBoundingClientRect().bottom]);
          return edges.concat(innerHeight).every((edge, index) => index === 0 || edges[index - 1] <= edge);
        });
      }
    });
  }

  visit("can turn off single-key shortcuts, on every page", options, async (page) => {
    await page.goto(PAGES.lesson);
    await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
    await page.getByRole("checkbox", { name: "/ and ? work without any other key" }).uncheck();
    await page.keyboard.press("Escape");
    await page.goto(PAGES.part);
    await page.waitForFunction(() => "drawn" in document.documentElement.dataset);
    await page.keyboard.press("?");
    await page.keyboard.press("/");
    assert.equal(await page.locator("dialog[open]").count(), 0);
    await page.keyboard.press("Control+k");
    await page.locator("dialog[open] input").waitFor();
  });

  visit("reaches code that is wider than its box, and doesn't stop at code that fits", { ...options, context: NARROW }, async (page) => {
    await page.goto(PAGES.lesson);
    await page.locator("pre.code[tabindex]").first().waitFor({ state: "attached" });
    const overlaps = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll("pre.code:not([role])")].filter(
            (box) => box.checkVisibility() && box.scrollWidth > box.clientWidth !== box.hasAttribute("tabindex"),
          ).length,
      );
    await untilDrawn(page);
    assert.equal(await overlaps(), 0);
    const seen = () => page.locator("pre.code:visible").count();
    const before = await seen();
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
    await untilDrawn(page);
    assert.ok((await seen()) > before, "some code is under a fold");
    assert.equal(await overlaps(), 0);
  });
});

describe("nothing is cut off or lost", () => {
  /** The text spacing of WCAG 2.2, 1.4.12. */
  const SPACING =
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";
  const LARGE = ":root { font-size: 200% !important }";
  const CHANGES = {
    "with letters of twice the size": [640, LARGE],
    "with letters of twice the size, on a phone": [320, LARGE],
    "with wide spacing": [640, SPACING],
    "with wide spacing, on a phone": [320, SPACING],
  };
  const wide = (width) => ({ viewport: { width, height: 800 }, bypassCSP: true });
  for (const [kind, path] of Object.entries(PAGES)) {
    for (const [change, [width, style]] of Object.entries(CHANGES)) {
      visit(`${change}: ${kind}`, { ...options, context: wide(width) }, async (page) => {
        await page.goto(path);
        await page.addStyleTag({ content: style });
        assert.deepEqual(await tooWide(page), []);
      });
    }
  }

  visit("a wide table in folded text, on a phone", { ...options, context: wide(320) }, async (page) => {
    await page.goto(PAGES.lesson);
    await page
      .locator(".lesson-body details")
      .first()
      .evaluate((details) => {
        details.open = true;
        details.insertAdjacentHTML("beforeend", `<div class="table"><table><tr><td>${"x".repeat(200)}</table></div>`);
        details.scrollIntoView();
      });
    assert.deepEqual(await tooWide(page), []);
  });

  for (const width of [320, 1280]) {
    visit(`an exercise with text twice as large, ${width} px wide`, { ...options, context: wide(width) }, async (page) => {
      const exercise = await at(page, ...EXERCISE);
      await page.addStyleTag({ content: LARGE });
      await exercise.write("print('Ticket 1 of 3')");
      await exercise.press("check");
      await exercise.is("wrong");
      const outside = await exercise.root
        .locator(".frame")
        .evaluate((frame) =>
          [...frame.querySelectorAll(".file-tab *, .actions *")]
            .filter((element) => element.getBoundingClientRect().right > frame.getBoundingClientRect().right)
            .map((element) => element.outerHTML),
        );
      assert.deepEqual(outside, []);
      const texts = await exercise.root
        .locator(".result-table pre")
        .evaluateAll((all) => all.map((text) => ({ width: text.clientWidth, room: text.closest(".result").clientWidth })));
      assert.ok(
        texts.every(({ width, room }) => width > room / 2),
        JSON.stringify(texts),
      );
    });
  }

  visit("a reader who prefers reduced motion gets none", { ...options, context: { reducedMotion: "reduce" } }, async (page) => {
    await page.goto(PAGES.home);
    assert.equal(await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === "running").length), 0);
  });
});
