/**
 * A visitor in Chromium who notices what must never happen.
 *
 * Opens a page and collects what goes wrong during the test: console errors, violations of the
 * content security policy, and requests that leave the site.
 */
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { CHROMIUM } from "./chromium.js";

const FLAGS = [
  "--disable-gpu",
  // Render text as in headed Chromium; headless hints fonts differently.
  "--font-render-hinting=slight",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Any other host gives an error, even without a network.
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
];

/** How long a condition may take on a slow machine. Tests never just wait for time to pass. */
const PATIENCE = 60_000;

/** Starts Chromium for the tests of one file. Returns a function that returns the browser. */
export function useBrowser() {
  let browser;
  before(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: process.getuid?.() === 0 ? [...FLAGS, "--no-sandbox"] : FLAGS,
    });
  });
  after(() => browser?.close());
  return () => browser;
}

/**
 * Opens a page for a new visitor. Returns the page, the growing list of faults, and the function
 * that ends the visit. Nothing is cached for offline use unless the visitor asks for
 * `serviceWorkers: "allow"`, because caching the site costs as much as showing it. With `touches:
 * false` only what is in the window is rendered, no matter how long a slow machine takes, and with
 * `touches: "assumed"` the page waits as long as it does for someone who touches nothing.
 */
export async function openPage(browser, base, { touches = true, ...wishes } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, baseURL: base, serviceWorkers: "block", ...wishes });
  context.setDefaultTimeout(PATIENCE);
  const faults = watch(context, base);
  const page = await context.newPage();
  if (touches === false) await page.addInitScript(neverLate);
  if (wishes.javaScriptEnabled !== false) waitForScripts(page, touches === true);
  return { page, faults, leave: () => context.close() };
}

/** Passes the page of such a visitor to `body`, and ends the visit. Returns what `body` returns. */
export async function visiting(browser, base, wishes, body) {
  const { page, faults, leave } = await openPage(browser, base, wishes);
  try {
    return await body(page, faults);
  } finally {
    await leave();
  }
}

/**
 * Runs in a page: disables the long timeouts that replace a reader's first interaction.
 * Shorter timeouts still fire.
 */
function neverLate() {
  const inTime = window.setTimeout;
  window.setTimeout = (act, delay = 0, ...given) => (delay >= 5000 ? 0 : inTime(act, delay, ...given));
}

/**
 * Makes navigation wait until the page's scripts have wired the whole page, or only what is in its
 * window. A visitor who `touches` sends interaction events.
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
 * Defines a test with its own visitor. It also fails if anything unexpected goes wrong.
 *
 * @param {string} name
 * @param {object} options
 * @param {() => import("playwright-core").Browser} options.browser
 * @param {() => string} options.base the site's address; requests must stay below it
 * @param {RegExp[]} [options.expects] faults that the test expects
 * @param {object} [options.context] options of the browser context
 * @param {(page: import("playwright-core").Page) => Promise<void>} body
 */
export function visit(name, { browser, base, expects = [], context, ...unknown }, body) {
  assert.deepEqual(unknown, {}, "what the visitor's browser is goes into `context`");
  test(name, async () => {
    const faults = await visiting(browser(), base(), context, async (page, faults) => {
      await body(page);
      return faults;
    });
    const unexpected = new Set(faults.filter((fault) => !expects.some((expected) => expected.test(fault))));
    assert.equal(unexpected.size, 0, `what should not have happened:\n${[...unexpected].join("\n")}`);
  });
}

/**
 * Returns the function that defines a file's tests with a visitor: `read(name, body, more)`, where
 * `more` contains further options of `visit`.
 *
 * @param {() => import("playwright-core").Browser} browser
 * @param {() => string} base
 */
export function useReader(browser, base) {
  return (name, body, options = {}) => visit(name, { browser, base, ...options }, body);
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
      console.error(
        `content security policy: ${event.violatedDirective} forbids ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`,
      );
    });
  });
  return faults;
}
