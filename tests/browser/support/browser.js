/**
 * A visitor in Chromium who notices what must never happen.
 *
 * The tests' options enter; a page leaves, and with it the list of what went
 * wrong beside the test: errors in the console, violations of the content
 * security policy, requests that leave the site.
 */
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

const FLAGS = [
  "--disable-gpu",
  // Letters as in the browser with windows, which the one without them draws otherwise.
  "--font-render-hinting=slight",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Whatever asks for another host gets an error, also without a network.
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
];

/** How long a condition may take on a slow machine; nothing is ever waited for by time. */
const PATIENCE = 60_000;

/** Starts Chromium for the tests of one file; gives the function that tells it. */
export function useBrowser() {
  let browser;
  before(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: process.getuid?.() === 0 ? [...FLAGS, "--no-sandbox"] : FLAGS,
    });
  });
  after(() => browser?.close());
  return () => browser;
}

/**
 * Lets a visitor come: gives the page, the growing list of what went wrong, and
 * the function that ends the visit. Nothing is kept for offline unless the visitor wishes
 * `serviceWorkers: "allow"`: keeping the site takes as much of the machine as showing it.
 * Who `touches` nothing has what is in the window alone, however long a slow machine takes.
 */
export async function come(browser, base, { touches = true, ...wishes } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, baseURL: base, serviceWorkers: "block", ...wishes });
  context.setDefaultTimeout(PATIENCE);
  const faults = watch(context, base);
  const page = await context.newPage();
  if (!touches) await page.addInitScript(neverLate);
  if (wishes.javaScriptEnabled !== false) waitForScripts(page, touches);
  return { page, faults, leave: () => context.close() };
}

/** In a page: what waits for the latest sign of a reader waits for ever; shorter waits end. */
function neverLate() {
  const inTime = window.setTimeout;
  window.setTimeout = (act, delay = 0, ...given) => (delay >= 5000 ? 0 : inTime(act, delay, ...given));
}

/**
 * Lets every way to a page end when its scripts have wired what stands on it, or in its window: a visitor
 * who `touches` gives signs of being here.
 */
function waitForScripts(page, touches) {
  for (const way of ["goto", "reload"]) {
    const go = page[way].bind(page);
    page[way] = async (...options) => {
      const response = await go(...options);
      if (touches) await page.evaluate(() => setInterval(() => dispatchEvent(new Event("wheel")), 100));
      await page.waitForFunction(
        (wired) => !document.querySelector('script[src$="theme/js/main.js"]') || wired.includes(document.documentElement.dataset.drawn),
        touches ? ["", "page"] : ["", "window", "page"],
      );
      return response;
    };
  }
}

/**
 * Defines a test with a visitor of its own. It fails, too, when anything went
 * wrong that the test did not expect.
 *
 * @param {string} name
 * @param {object} options
 * @param {() => import("playwright-core").Browser} options.browser
 * @param {() => string} options.base the site's address; requests stay below it
 * @param {RegExp[]} [options.expects] faults that belong to the test
 * @param {object} [options.context] options of the browser's context
 * @param {(page: import("playwright-core").Page) => Promise<void>} body
 */
export function visit(name, { browser, base, expects = [], context, ...unknown }, body) {
  assert.deepEqual(unknown, {}, "what the visitor's browser is goes into `context`");
  test(name, async () => {
    const { page, faults, leave } = await come(browser(), base(), context);
    try {
      await body(page);
    } finally {
      await leave();
    }
    const unexpected = new Set(faults.filter((fault) => !expects.some((expected) => expected.test(fault))));
    assert.equal(unexpected.size, 0, `what should not have happened:\n${[...unexpected].join("\n")}`);
  });
}

/**
 * What defines the tests of a file with a visitor: `read(name, body, more)`, where `more` are
 * further options of `visit`.
 *
 * @param {() => import("playwright-core").Browser} browser
 * @param {() => string} base
 */
export function useReader(browser, base) {
  return (name, body, more = {}) => visit(name, { browser, base, ...more }, body);
}

function watch(context, base) {
  const faults = [];
  context.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => faults.push(`uncaught: ${error.error()}`));
  context.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(base)) {
      faults.push(`request: ${request.url()}`);
    }
  });
  context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`content security policy: ${event.violatedDirective} forbids ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`);
    });
  });
  return faults;
}
