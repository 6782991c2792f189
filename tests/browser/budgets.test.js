/**
 * What a page costs its reader: bytes, requests and layout shifts.
 *
 * Each page is opened as a first visit, with late web fonts. Everything it fetches is counted,
 * compressed as hosts compress it. Pages without a visible editor have the smaller budget.
 */
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { useBrowser, visiting } from "./support/browser.js";
import { untilDrawn } from "./support/camera.js";
import { useHost } from "./support/host.js";
import { isNeeded, keeps } from "./support/offline.js";
import { PAGES as GALLERY_PAGES, PUBLISHED, useSite } from "./support/site.js";

/** Pages with an editor in the first window, which loads its own code and Python's. */
const WITH_EDITOR = new Set(["home", "playground"]);
const CALM = { code: 60_000, all: 120_000, requests: 36 };
/** Pages that list much of the course, or render it from the reader's work. */
const LONG = new Set(["progress", "errors", "glossary"]);
const LISTING = { code: 70_000, all: 130_000, requests: 42 };
/** A lesson before anything is touched: its exercises come with their messages, foreign words with fonts. */
const LESSON = { code: 110_000, all: 190_000, requests: 40 };
/**
 * A lesson with programs and questions, once its reader has interacted but is not near any of them
 * and has not pressed any; and several lessons to print.
 */
const WORKING = { code: 95_500, all: 170_000, requests: 73 };
/** The home page for someone who opens it and touches nothing, with everything that is fetched ahead and kept offline. */
const IDLE = 3_300_000;
const WIDTHS = [360, 1280];
/** Less than one pixel of one line. */
const STILL = 0.0005;
/** The same for a wrong address: its fonts come later, because the page first has to find the site. */
const NEARLY_STILL = 0.002;

const browser = useBrowser();
const base = useSite(PUBLISHED);
const { parts } = JSON.parse(readFileSync(join(PUBLISHED, "course.json"), "utf8"));
const lessons = parts.flatMap((part) => part.lessons);
const first = lessons.find(({ exercises }) => exercises.length > 0);

/** A page of each kind in the published course, in which every lesson is written. */
const { "planned lesson": _, ...KINDS } = GALLERY_PAGES;
const PAGES = {
  ...KINDS,
  lesson: first.url,
  part: parts[0].url,
  print: `print/${parts[0].url}`,
};
const host = useHost();

/** Runs in a page: records its layout shifts. */
function noteMoves() {
  window.moved = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (!hadRecentInput)
        window.moved.push({ value, what: sources.map(({ node }) => node?.className?.baseVal ?? (node?.className || node?.nodeName)) });
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/**
 * Runs in a page: records the events that count as a reader's first interaction, and the window's
 * height.
 */
function noteSigns() {
  window.signs = [`${innerHeight} pixels high`];
  for (const kind of ["pointermove", "pointerdown", "keydown", "wheel", "scroll"]) {
    addEventListener(kind, ({ target, isTrusted }) => window.signs.push(`${kind} at ${target.nodeName}, ${isTrusted ? "real" : "made"}`), {
      capture: true,
    });
  }
}

/**
 * Returns the responses with their sizes, compressed as hosts compress them. Leaves out Python and
 * what the service worker keeps for offline.
 */
function packed(responses) {
  const siteResponses = responses.filter((response) => !response.url().includes("/runner/") && !response.request().serviceWorker());
  return Promise.all(
    siteResponses.map(async (response) => {
      const type = response.request().resourceType();
      return { url: response.url(), type, size: type === "font" ? (await response.body()).length : gzipSync(await response.body()).length };
    }),
  );
}

/** Returns a list that grows with each response to the page. */
function recordResponses(page) {
  const fetched = [];
  page.on("response", (response) => fetched.push(response));
  return fetched;
}

/**
 * Opens a page and returns what it fetched before and after its reader's first interaction, and its
 * layout shifts.
 */
function cost(path, width) {
  return visiting(browser(), base(), { touches: false, viewport: { width, height: 800 } }, async (page) => {
    const fetched = recordResponses(page);
    // Delays the fonts until the page has been painted without them.
    const parsed = page.waitForEvent("domcontentloaded");
    await page.route("**/*.woff2", async (route) => {
      await parsed;
      await route.continue();
    });
    await page.addInitScript(noteMoves);
    await page.addInitScript(noteSigns);
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    const untouched = await packed(fetched);
    const signs = await page.evaluate(() => `${window.signs.join("; ")}; drawn: ${document.documentElement.dataset.drawn}`);
    await page.evaluate(() => dispatchEvent(new Event("wheel")));
    await page.waitForFunction(() => ["", "page"].includes(document.documentElement.dataset.drawn));
    await page.waitForLoadState("networkidle");
    return { untouched, signs, touched: await packed(fetched), moved: await page.evaluate(() => window.moved) };
  });
}

/** The number of pieces in which a slow page is sent. */
const PIECES = 12;

/**
 * Sends a page piece by piece; `next` sends the next piece, once the previous one has been painted.
 */
function pieceByPiece(path) {
  const at = `/${path}`;
  /** @type {(() => void) | null} */
  let next = null;
  host().sites.set("/", PUBLISHED);
  host().broken.set(at, (response, html) => {
    // The second request, from the service worker, gets the whole page right away.
    host().broken.delete(at);
    // The header arrives with the head, because a network's first chunk is larger.
    let sent = html.indexOf("</header>");
    const size = Math.ceil((html.length - sent) / PIECES);
    response.write(html.subarray(0, sent));
    next = () => {
      response.write(html.subarray(sent, sent + size));
      sent += size;
      if (sent >= html.length) response.end();
    };
    next();
  });
  return { url: host().url + at, next: () => next?.() };
}

const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);

describe("a page that loads slowly", () => {
  for (const [name, path] of Object.entries({ ...PAGES, offline: "offline/" })) {
    test(`has no layout shift: ${name}`, async () => {
      const slow = pieceByPiece(path);
      await visiting(browser(), base(), { viewport: { width: 360, height: 800 } }, async (page) => {
        await page.addInitScript(noteMoves);
        const coming = page.goto(slow.url);
        await page.locator("body").waitFor({ state: "attached" });
        for (let piece = 1; piece < PIECES; piece += 1) {
          await untilDrawn(page);
          slow.next();
        }
        await coming;
        await page.waitForLoadState("networkidle");
        const moved = await page.evaluate(() => window.moved);
        assert.ok(sum(moved.map(({ value }) => value)) < STILL, JSON.stringify(moved));
      });
    });
  }
});

/** How many of the largest files a failure lists. */
const TOLD = 12;

function withinBudget(files, budget, signs = "") {
  const code = files.filter(({ type }) => ["document", "stylesheet", "script"].includes(type));
  const cost = { code: sum(code.map(({ size }) => size)), all: sum(files.map(({ size }) => size)), requests: files.length };
  const largest = files.toSorted((one, other) => other.size - one.size).slice(0, TOLD);
  const report = [
    `${JSON.stringify(cost)}, of ${JSON.stringify(budget)} ${signs}`,
    ...largest.map(({ url, size }) => `${size} ${url}`),
  ].join("\n");
  for (const [measure, most] of Object.entries(budget)) assert.ok(cost[measure] <= most, report);
}

describe("a first visit", () => {
  for (const [name, path] of Object.entries({ ...PAGES, offline: "offline/" })) {
    for (const width of WIDTHS) {
      test(`to the page ${name} at ${width} pixels has no layout shift and keeps to its budget`, async () => {
        const { untouched, signs, touched, moved } = await cost(path, width);
        const shifts = sum(moved.map(({ value }) => value));
        assert.ok(shifts < STILL, `moved by ${shifts}: ${JSON.stringify(moved)}`);
        if (WITH_EDITOR.has(name)) return;
        const other = LONG.has(name) ? LISTING : CALM;
        withinBudget(untouched, { print: WORKING }[name] ?? other, signs);
        withinBudget(touched, { lesson: WORKING, print: WORKING }[name] ?? other);
      });
    }
  }

  test("to a wrong address has no layout shift", async () => {
    for (const width of WIDTHS) {
      await visiting(browser(), base(), { viewport: { width, height: 800 } }, async (page) => {
        await page.addInitScript(noteMoves);
        // Deliver the logo only after the page has been painted.
        await page.route("**/mark.svg", async (route) => {
          await untilDrawn(page);
          await route.continue();
        });
        await page.goto(first.url.replace(/.\/$/, "/"));
        await page.locator("#nearest").waitFor({ state: "visible" });
        await untilDrawn(page);
        const moved = await page.evaluate(() => window.moved);
        assert.ok(sum(moved.map(({ value }) => value)) < NEARLY_STILL, JSON.stringify(moved));
      });
    }
  });

  // Lessons differ mostly in their pages: the rest of what they load is nearly the same.
  test("to the lessons with the largest pages keeps to its budget", async () => {
    const size = ({ url }) => gzipSync(readFileSync(join(PUBLISHED, url, "index.html"))).length;
    const largest = [...lessons].sort((a, b) => size(b) - size(a)).slice(0, 12);
    assert.ok(largest.length > 0);
    for (const { url } of largest) {
      await visiting(browser(), base(), { touches: false, viewport: { width: 360, height: 800 } }, async (page) => {
        const fetched = recordResponses(page);
        await page.goto(url);
        await page.waitForLoadState("networkidle");
        withinBudget(await packed(fetched), LESSON);
      });
    }
  });
});

/** Returns the size of a file of the published course as hosts send it. */
function sent(pathname) {
  const name = decodeURIComponent(pathname.slice(1));
  const bytes = readFileSync(join(PUBLISHED, name === "" || name.endsWith("/") ? `${name}index.html` : name));
  return /\.(packed|woff2|png)$/.test(name) ? bytes.length : gzipSync(bytes).length;
}

test("an idle visit to the home page fetches no Python, and all its requests together stay within their budget", async () => {
  host().sites.set("/", PUBLISHED);
  host().asked.length = 0;
  await visiting(browser(), `${host().url}/`, { touches: "assumed", serviceWorkers: "allow" }, async (page) => {
    await page.goto("");
    await keeps(page, isNeeded);
    // Hosts let the browser cache files, so each counts once.
    const files = [...new Set(host().asked)].map((url) => ({ url, type: "file", size: sent(url) }));
    assert.deepEqual(
      files.filter(({ url }) => url.startsWith("/runner/python")),
      [],
    );
    withinBudget(files, { all: IDLE });
  });
});
