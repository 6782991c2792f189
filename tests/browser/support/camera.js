/**
 * Takes pictures of a page and compares them with the reference pictures in
 * tests/browser/look/NAME-WIDTH-SCHEME.png.
 *
 * With UPDATE=1, a picture that differs replaces its reference. Differences are written to
 * target/tests/look/.
 */
import assert from "node:assert/strict";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

const KEPT = fileURLToPath(new URL("../look/", import.meta.url));
const FOUND = fileURLToPath(new URL("../../../target/tests/look/", import.meta.url));
const UPDATE = Boolean(process.env.UPDATE);
const HOW = "UPDATE=1 node --test look.test.js, in tests/browser";
const HEIGHT = 800;

/** A window tall enough to show any element completely. */
const TALL = 3600;

/** How many pixels of a long page are compared, from the top; the rest looks the same. */
const FAR = 12_000;

/** How different a pixel must be, from 0 to 1, and how many of them count. */
const THRESHOLD = 0.1;
const MOST = 60;

/** A computer and a phone, in both schemes. */
export const LOOKS = [
  { width: 1280, scheme: "light" },
  { width: 320, scheme: "dark" },
];

/** Options of a browser context in which pages look the same every time. */
export const STILL = { deviceScaleFactor: 0.5, reducedMotion: "reduce", bypassCSP: true, locale: "en-GB", timezoneId: "UTC" };

/** Stops a page's clock and random numbers, and makes it wait for web fonts that arrive late. */
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
  const takenNames = new Set();
  return {
    /** Returns the reference pictures that no test has taken. */
    needless: async () => (await readdir(KEPT)).filter((name) => !takenNames.has(name)),
    /** Starts a roll: the pictures of one page. */
    roll: (page) => createRoll(page, takenNames),
  };
}

function createRoll(page, takenNames) {
  const faults = [];
  return {
    /**
     * @param {string} name
     * @param {object} [how]
     * @param {import("playwright-core").Locator} [how.of] a part of the page
     * @param {typeof LOOKS} [how.looks]
     * @param {boolean} [how.whole] the whole page instead of only the window
     * @param {number} [how.far] how many pixels of a long page to compare
     */
    async take(name, { of, looks = LOOKS, whole: wholePage = true, far = FAR } = {}) {
      for (const { width, scheme } of looks) {
        const file = `${name}-${width}-${scheme}.png`;
        takenNames.add(file);
        await page.emulateMedia({ colorScheme: scheme });
        await page.setViewportSize({ width, height: of ? TALL : HEIGHT });
        await waitUntilSettled(page);
        const fault = await differenceFromReference(file, await picture(page, { of, whole: wholePage, far }));
        if (fault) faults.push(fault);
      }
    },
    /** Fails if any picture differed. */
    end: () => assert.equal(faults.length, 0, `${faults.join("\n")}\nIf that is meant: ${HOW}`),
  };
}

/** Returns how a picture differs from its reference; undefined if it doesn't. */
async function differenceFromReference(file, actual) {
  const expected = await readFile(join(KEPT, file)).catch(() => null);
  const differingPixels = expected && difference(PNG.sync.read(actual), PNG.sync.read(expected));
  if (expected && !differingPixels) return;
  await mkdir(FOUND, { recursive: true });
  await writeFile(join(UPDATE ? KEPT : FOUND, file), actual);
  if (UPDATE) return;
  if (!expected) return `there is no picture tests/browser/look/${file}: make it, look at it, and commit it`;
  if (differingPixels.picture)
    await writeFile(join(FOUND, file.replace(/\.png$/, ".differs.png")), PNG.sync.write(differingPixels.picture));
  return `${file}: ${differingPixels.words}; see target/tests/look/`;
}

function difference(now, then) {
  const { width, height } = then;
  if (now.width !== width || now.height !== height) return { words: `${now.width} × ${now.height} pixels instead of ${width} × ${height}` };
  const picture = new PNG({ width, height });
  const count = pixelmatch(now.data, then.data, picture.data, width, height, { threshold: THRESHOLD });
  return count > MOST ? { words: `${count} pixels differ`, picture } : null;
}

async function picture(page, { of, whole: wholePage, far }) {
  if (of) return page.screenshot({ clip: await boxOf(of), animations: "disabled" });
  if (!wholePage) return page.screenshot({ animations: "disabled" });
  const clip = await page.evaluate(
    (far) => ({ x: 0, y: 0, width: innerWidth, height: Math.min(far, document.documentElement.scrollHeight) }),
    far,
  );
  return page.screenshot({ fullPage: true, clip, animations: "disabled" });
}

/** Scrolls an element into the window. Its own screenshot() would wait until nothing in it blinks. */
function boxOf(element) {
  return element.evaluate((visibleElement) => {
    visibleElement.scrollIntoViewIfNeeded();
    const { left, top, right, bottom } = visibleElement.getBoundingClientRect();
    // Whole pixels of the picture, which is half as large.
    const even = (length) => 2 * Math.floor(length / 2);
    const [x, y] = [even(left), even(top)];
    return { x, y, width: even(right + 1) - x, height: even(bottom + 1) - y };
  });
}

/**
 * Waits until changes are drawn. Without scripts nothing changes, and there are no animation
 * frames.
 */
export function untilDrawn(page) {
  return page.evaluate(() =>
    matchMedia("(scripting: none)").matches ? undefined : new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))),
  );
}

/** Waits for fonts and images, and until the layout for a new width is drawn. */
async function waitUntilSettled(page) {
  await untilDrawn(page);
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode().catch(() => {}))));
  // What is drawn can need another font.
  do {
    await page.evaluate(async () => void (await document.fonts.ready));
    await untilDrawn(page);
  } while (await page.evaluate(() => document.fonts.status === "loading"));
}
