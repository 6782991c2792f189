/**
 * Takes pictures of a page and compares them with reference pictures.
 *
 * The page is set to each look, captured, and compared with
 * tests/browser/look/NAME-WIDTH-SCHEME.png. With UPDATE=1, a picture that differs replaces its
 * reference. Differences are written to target/tests/look/.
 */
import assert from "node:assert/strict";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { difference, packed } from "./picture.js";

const KEPT = fileURLToPath(new URL("../look/", import.meta.url));
const FOUND = fileURLToPath(new URL("../../../target/tests/look/", import.meta.url));
const UPDATE = Boolean(process.env.UPDATE);
/** Another scale than the reference pictures have, only for viewing in target/tests/look/. */
const SCALE = Number(process.env.SCALE ?? 0);

const HOW = "UPDATE=1 node --test look.test.js, in tests/browser";
const HEIGHT = 800;

/** A window tall enough to show any element completely. */
const TALL = 3600;

/** How many pixels of a long page are compared, from the top; the rest looks the same. */
const FAR = 12_000;

/**
 * How often a page is captured again before a difference counts, because it may still be rendering.
 */
const TRIES = 8;

/** How often an editor is asked to measure itself before the test gives up. */
const MEASURINGS = 500;

/**
 * @typedef {object} Look
 * @property {number} width
 * @property {"light" | "dark"} scheme
 */
const look = (width, scheme) => ({ width, scheme });

/** The looks for whole pages, and for elements of a page. */
export const PAGE_LOOKS = [look(1280, "light"), look(1280, "dark"), look(320, "light")];
export const STATE_LOOKS = [look(1280, "light"), look(320, "dark")];

/** Options of a browser context in which pages look the same every time. */
export const STILL = { deviceScaleFactor: SCALE || 0.5, reducedMotion: "reduce", bypassCSP: true, locale: "en-GB", timezoneId: "UTC" };

/**
 * Freezes a page's clock, `performance.now()` and random numbers, and makes it wait for web fonts
 * that arrive late.
 */
export async function holdStill(page) {
  await page.route("**/theme/css/fonts.css", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll(/font-display: ?optional/g, "font-display: block") });
  });
  await page.clock.setFixedTime(new Date("2026-11-20T09:00:00Z"));
  await page.addInitScript(() => {
    performance.now = () => 1000;
    Math.random = () => 0.5;
  });
}

export function openCamera() {
  const taken = new Set();
  return {
    /** Names of the pictures taken in this run. */
    taken,
    /** The reference pictures that exist. */
    kept: async () => (await readdir(KEPT).catch(() => [])).filter((name) => name.endsWith(".png")),
    /** Starts a roll: the pictures of one page. */
    roll: (page) => createRoll(page, taken),
  };
}

function createRoll(page, taken) {
  const faults = [];
  return {
    /**
     * @param {string} name
     * @param {object} [how]
     * @param {import("playwright-core").Locator} [how.of] a part of the page, with a small margin
     * @param {Look[]} [how.looks]
     * @param {boolean} [how.whole] the whole page instead of only the window
     * @param {number} [how.far] how many pixels of a long page to compare
     */
    async take(name, { of, looks = of ? STATE_LOOKS : PAGE_LOOKS, whole = true, far = FAR } = {}) {
      for (const { width, scheme } of looks) {
        const file = `${name}-${width}-${scheme}.png`;
        await page.emulateMedia({ colorScheme: scheme });
        await page.setViewportSize({ width, height: of ? TALL : HEIGHT });
        taken.add(file);
        faults.push(...(await judged(file, () => picture(page, { of, whole, far }))));
      }
    },
    /** Compares a picture made some other way, such as a printed page, with its reference. */
    async keep(file, shoot) {
      taken.add(file);
      faults.push(...(await judged(file, shoot)));
    },
    /** Fails if any picture differed. */
    end: () => assert.equal(faults.length, 0, `${faults.join("\n")}\nIf that is meant: ${HOW}`),
  };
}

async function judged(file, shoot) {
  if (SCALE) {
    await mkdir(FOUND, { recursive: true });
    await writeFile(join(FOUND, file), await shoot());
    return [];
  }
  const expected = await readFile(join(KEPT, file)).catch(() => null);
  let actual = await shoot();
  let found = expected && difference(actual, expected);
  for (let tries = 1; found && tries < TRIES; tries += 1) {
    actual = await shoot();
    found = difference(actual, expected);
  }
  if (expected && !found) return [];
  if (UPDATE) {
    await mkdir(KEPT, { recursive: true });
    await writeFile(join(KEPT, file), packed(actual));
    return [];
  }
  if (!expected) return [`there is no picture tests/browser/look/${file}. Make it, look at it, and commit it`];
  await mkdir(FOUND, { recursive: true });
  await writeFile(join(FOUND, file), actual);
  await writeFile(join(FOUND, file.replace(/\.png$/, ".differs.png")), found.picture);
  return [`${file}: ${found.words}; see target/tests/look/${file} and what differs beside it`];
}

async function picture(page, { of, whole, far }) {
  await settled(page);
  if (of) return page.screenshot({ clip: await boxOf(of), animations: "disabled" });
  if (!whole) return page.screenshot({ animations: "disabled" });
  await editorsMeasured(page);
  const clip = await page.evaluate((far) => ({ x: 0, y: 0, width: innerWidth, height: Math.min(far, document.documentElement.scrollHeight) }), far);
  return page.screenshot({ fullPage: true, clip, animations: "disabled" });
}

/**
 * Scrolls an element into the window. Its own screenshot() would wait until nothing in it blinks.
 */
function boxOf(element) {
  return element.evaluate((shown) => {
    shown.scrollIntoViewIfNeeded();
    const { left, top, right, bottom } = shown.getBoundingClientRect();
    const [x, y] = [Math.floor(left), Math.floor(top)];
    return { x, y, width: Math.ceil(right) - x, height: Math.ceil(bottom) - y };
  });
}

/**
 * An editor only measures its lines and places their line numbers while it's visible, so each
 * editor must have been visible before a picture of the whole page. With a stopped clock, an editor
 * never thinks it's time to measure again, but a resize event makes it.
 */
async function editorsMeasured(page) {
  const top = await page.evaluate(() => scrollY);
  for (const editor of await page.locator(".editor-host .cm-editor").all()) {
    // On paper, the line numbers are part of the lines.
    if (!(await editor.locator(".cm-gutters").isVisible())) continue;
    await editor.evaluate((shown) => shown.scrollIntoView({ block: "center", behavior: "instant" }));
    await drawn(page);
    for (let tries = 0; !(await editor.evaluate(isMeasured)); tries += 1) {
      assert.ok(tries < MEASURINGS, "the numbers of an editor never came to stand beside its lines");
      await page.evaluate(() => dispatchEvent(new Event("resize")));
      await drawn(page);
    }
  }
  await page.evaluate((top) => scrollTo({ top, behavior: "instant" }), top);
  await drawn(page);
}

/** Runs in the page: returns whether an editor's line numbers are next to its lines. */
function isMeasured(editor) {
  const near = (one, other) => Math.abs(one - other) < 1;
  const boxes = (found) =>
    [...editor.querySelectorAll(found)].filter((one) => getComputedStyle(one).visibility === "visible").map((one) => one.getBoundingClientRect());
  const [lines, numbers] = [boxes(".cm-line"), boxes(".cm-gutterElement")];
  const { paddingTop, paddingBottom } = getComputedStyle(editor.querySelector(".cm-content"));
  const height = lines.at(-1).bottom - lines[0].top + parseFloat(paddingTop) + parseFloat(paddingBottom);
  return (
    lines.length === numbers.length &&
    lines.every((line, at) => near(line.top, numbers[at].top) && near(line.height, numbers[at].height)) &&
    near(height, parseFloat(editor.querySelector(".cm-gutters").style.minHeight))
  );
}

/**
 * Waits until changes are drawn. Without scripts nothing changes, and there are no animation
 * frames.
 */
export function drawn(page) {
  return page.evaluate(() => matchMedia("(scripting: none)").matches
    ? undefined
    : new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
}

/** Waits for fonts and images, and until the layout for a new width is drawn. */
async function settled(page) {
  await drawn(page);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  });
  await drawn(page);
}
