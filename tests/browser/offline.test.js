/**
 * Offline use: visited pages work, the whole course can be downloaded, and a new version arrives
 * completely or not at all. In Chromium, with the core of it in Firefox too.
 */
import { after, before, beforeEach, describe, test } from "node:test";
import assert from "node:assert/strict";
import puppeteer from "puppeteer-core";
import { LESSON_PAGE, newCourse, serveCourse } from "./support/author.js";
import { come, useBrowser } from "./support/browser.js";
import { useCourse } from "./support/built-course.js";
import { Exercise } from "./support/exercise.js";
import { useHost } from "./support/host.js";
import { SITE } from "./support/site.js";

const browser = useBrowser();
const host = useHost();
const course = useCourse();

const GREET = "begin/greet/";
const THANK = "begin/thank/";
let versions;

before(() => {
  const first = course.build("first");
  const next = course.build("second", {
    "content/01-begin/01-greet/lesson.md": course.lesson("Greet", "B1", "Say something kinder."),
    "content/01-begin/02-thank/lesson.md": course.lesson("Thank", "B2", "![A leaf](images/leaf.svg)\n\nSay many thanks."),
    "themes/default/js/download.js": "export function download() {}\nexport const version = \"the second version\";\n",
  });
  versions = { first, next };
});

beforeEach(() => {
  host().cut = false;
  host().broken.clear();
  host().sites.clear();
  host().sites.set("/fork/", versions.first);
});

/**
 * Opens a site of the host as a new reader. Returns their first page, and a new one on each call.
 */
async function reader(site = "/fork/") {
  const { page, leave } = await come(browser(), host().url + site, { serviceWorkers: "allow" });
  return { page, leave, context: page.context(), another: () => page.context().newPage() };
}

/** Sends a message to the service worker of the page's site, as the page itself does. */
const ask = (page, message) => page.evaluate(async (asked) => {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
  active.postMessage(asked, [port2]);
  return answer;
}, message);

/**
 * Waits until these files are kept. The page reports where it is again from time to time, as it
 * does whenever its reader comes back, because on a busy machine the first report can come too
 * early. A file that isn't kept after that many attempts never will be.
 */
async function keeps(page, wanted) {
  let missing;
  for (let asked = 1; asked <= 10_000; asked += 1) {
    const status = await ask(page, { kind: "status" });
    missing = (status.missing ?? []).map(([path]) => path).filter(wanted);
    if (status.site && missing.length === 0) return status.site;
    if (asked % 100 === 0) await lookAgain(page);
  }
  assert.fail(`never kept: ${missing.join(", ")}`);
}
const isCoreOr = (page) => (path) => path.startsWith("theme/") || path.startsWith(page);

/** Waits until a service worker serves this page's files. */
const isControlled = (page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);
const text = (page) => page.locator("main").textContent();
const lookAgain = (page) => page.evaluate(() => dispatchEvent(new Event("online")));
const notice = (page) => page.locator('[data-part="new-version"]');

describe("without a network", () => {
  test("a visited page opens, and an unvisited one says so", async () => {
    const { page, leave } = await reader();
    await page.goto(GREET);
    await keeps(page, isCoreOr(GREET));
    host().cut = true;
    await page.reload();
    assert.match(await text(page), /Say something kind\./);
    await page.goto("");
    assert.match(await text(page), /Begin here/);
    await page.goto(THANK);
    await page.locator('[data-part="offline-wanted"]').waitFor();
    assert.match(page.url(), /\/fork\/offline\/#/);
    assert.match(await text(page), /isn’t saved on this device: begin\/thank\//);
    // With a network, it loads right away.
    host().cut = false;
    await page.goto(THANK);
    assert.match(await text(page), /Say thanks\./);
    await leave();
  });

  test("an address without its final slash leads to the page", async () => {
    const { page, leave } = await reader();
    await page.goto(GREET);
    await keeps(page, isCoreOr(GREET));
    host().cut = true;
    await page.goto(GREET.replace(/\/$/, ""));
    assert.equal(page.url(), `${host().url}/fork/${GREET}`);
    await leave();
  });

  test("what was typed before is there", async () => {
    const { page, leave } = await reader();
    await page.goto(GREET);
    await page.locator('[data-part="text"]').fill("Kindness is free.");
    await keeps(page, isCoreOr(GREET));
    host().cut = true;
    await page.reload();
    await page.waitForFunction(() => document.querySelector('[data-part="text"]').value === "Kindness is free.");
    await leave();
  });

  test("the first page of a first visit is kept even if its first message was lost", async () => {
    const { page, leave } = await reader();
    await page.addInitScript(() => {
      const { postMessage } = ServiceWorker.prototype;
      let isLost = false;
      ServiceWorker.prototype.postMessage = function (message, ...rest) {
        if (message.kind === "here" && !isLost) isLost = true;
        else postMessage.call(this, message, ...rest);
      };
    });
    await page.goto(GREET);
    await isControlled(page);
    host().cut = true;
    await page.reload();
    assert.match(await text(page), /Say something kind\./);
    await leave();
  });

  test("the first page of a first visit needs nothing more from the host", async () => {
    const { page, leave } = await reader();
    await page.goto(GREET);
    await keeps(page, isCoreOr(GREET));
    await isControlled(page);
    host().cut = true;
    const length = await page.evaluate(async () => (await (await fetch("../../theme/js/zip.js")).text()).length);
    assert.ok(length > 100);
    await leave();
  });
});

describe("the whole course", () => {
  test("can be downloaded, shows its size, and can be removed", async () => {
    const { page, leave } = await reader();
    await page.goto("offline/");
    const start = page.getByRole("button", { name: /^Make the whole course available offline: [\d.]+ MB|less than/ });
    await start.press("Enter");
    await page.getByText("The whole course is saved.").first().waitFor();
    const focused = () => page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).dataset.part);
    assert.equal(await focused(), "offline-note", "the keyboard stays where it was pressed");
    host().cut = true;
    await page.goto(THANK);
    assert.match(await text(page), /Say thanks\./);
    await page.waitForFunction(() => document.querySelector("main img").naturalWidth > 0);
    await page.goto("offline/");
    await page.getByRole("button", { name: "Remove the course from this browser" }).press("Enter");
    await page.getByText(/^Removed\./).first().waitFor();
    assert.equal(await focused(), "offline-start");
    await page.goto("begin/");
    await page.locator('[data-part="offline-wanted"]').waitFor();
    await leave();
  });

  test("can be stopped, and continues where it was", async () => {
    const { page, leave } = await reader();
    await page.goto("offline/");
    await page.locator('[data-part="offline-start"]').waitFor();
    // The first files are only answered once Stop has been pressed.
    await page.evaluate(() => {
      const post = ServiceWorker.prototype.postMessage;
      ServiceWorker.prototype.postMessage = function (message, ports) {
        if (message.kind !== "keep") return post.call(this, message, ports);
        document.querySelector('[data-part="offline-stop"]').addEventListener("click", () => {
          ServiceWorker.prototype.postMessage = post;
          post.call(this, message, ports);
        });
      };
    });
    await page.locator('[data-part="offline-start"]').click();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText(/^Stopped\./).first().waitFor();
    await page.locator('[data-part="offline-start"]').click();
    await page.getByText("The whole course is saved.").first().waitFor();
    await leave();
  });

  test("reports a file that fails, keeps what is there, and continues", async () => {
    const { page, leave } = await reader();
    await page.goto("offline/");
    host().broken.set("/fork/begin/thank/images/leaf.svg", "cut");
    await page.locator('[data-part="offline-start"]').click();
    await page.getByText(/^A file could not be downloaded\./).first().waitFor();
    host().broken.clear();
    await page.locator('[data-part="offline-start"]').click();
    await page.getByText("The whole course is saved.").first().waitFor();
    await leave();
  });
});

describe("a new version", () => {
  test("in the middle of a lesson is announced, mixes nothing, and loses nothing", async () => {
    const { page, leave } = await reader();
    await page.goto(GREET);
    await keeps(page, isCoreOr(GREET));
    await isControlled(page);
    await page.locator('[data-part="text"]').fill("In the middle.");
    host().sites.set("/fork/", versions.next);
    await lookAgain(page);
    await notice(page).waitFor();
    await page.locator('[data-part="text"]').focus();
    await notice(page).getByRole("button", { name: "Later" }).press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.dataset.part), "text", "the keyboard is back where it was");
    await lookAgain(page);
    await notice(page).waitFor();
    // Until it's reloaded, the page stays entirely on the old version.
    const late = () => page.evaluate(async () => (await fetch("../../theme/js/download.js")).text());
    assert.doesNotMatch(await late(), /second version/);
    assert.match(await text(page), /Say something kind\./);
    host().cut = true;
    await notice(page).getByRole("button", { name: "Reload" }).click();
    await page.getByText("Say something kinder.").waitFor();
    assert.match(await late(), /second version/);
    await page.waitForFunction(() => document.querySelector('[data-part="text"]').value === "In the middle.");
    assert.equal(await notice(page).count(), 0);
    await leave();
  });

  test("is not used until all of it is there, no matter which file fails", async () => {
    const { page, another, leave } = await reader();
    await page.goto(GREET);
    const before = await keeps(page, isCoreOr(GREET));
    host().sites.set("/fork/", versions.next);
    for (const fault of ["error", "cut", "other", "missing"]) {
      host().broken.set("/fork/theme/js/download.js", fault);
      await ask(page, { kind: "status" });
      const tried = host().asked.length;
      await lookAgain(page);
      while (!host().asked.slice(tried).includes("/fork/theme/js/download.js")) await page.evaluate(() => {});
      const other = await another();
      await other.goto(GREET);
      assert.match(await text(other), /Say something kind\./, fault);
      assert.equal((await ask(other, { kind: "status" })).site, before, fault);
      assert.equal(await notice(page).count(), 0, fault);
      await other.close();
    }
    host().broken.clear();
    await lookAgain(page);
    await notice(page).waitFor();
    await leave();
  });

  test("a page that isn't kept loads completely from the host, which already has the new version", async () => {
    const { page, leave } = await reader();
    await page.goto(GREET);
    await keeps(page, isCoreOr(GREET));
    host().sites.set("/fork/", versions.next);
    // The new version can't be downloaded yet.
    host().broken.set("/fork/offline.json", "error");
    await page.goto(THANK);
    assert.match(await text(page), /Say many thanks\./);
    const late = await page.evaluate(async () => (await fetch("../../theme/js/download.js")).text());
    assert.match(late, /second version/);
    await leave();
  });

  test("keeps the whole course complete", async () => {
    const { page, leave } = await reader();
    await page.goto("offline/");
    await page.locator('[data-part="offline-start"]').click();
    await page.getByText("The whole course is saved.").first().waitFor();
    host().sites.set("/fork/", versions.next);
    await lookAgain(page);
    await notice(page).waitFor();
    host().cut = true;
    await page.goto(THANK);
    assert.match(await text(page), /Say many thanks\./);
    await leave();
  });
});

const cachesIn = (page) => page.evaluate(async () => (await caches.keys()).filter((name) => !name.startsWith("understory-python ")).sort());
const registrations = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname).sort());

describe("a tab that is restored after a week", () => {
  test("opens the page and the reader's text without a network, and announces the version that came since", async () => {
    const { page, leave, another } = await reader();
    await page.goto(GREET);
    await isControlled(page);
    await keeps(page, isCoreOr(GREET));
    const words = (tab) => tab.locator('[data-question="reflect"] textarea');
    await words(page).fill("Kind words.");
    await page.close();
    host().sites.set("/fork/", versions.next);
    host().cut = true;
    const tab = await another();
    await tab.clock.setFixedTime(Date.now() + 7 * 86_400_000);
    await tab.goto(GREET);
    assert.match(await text(tab), /Say something kind\./);
    await tab.waitForFunction(() => document.querySelector('[data-question="reflect"] textarea').value === "Kind words.");
    host().cut = false;
    await lookAgain(tab);
    const told = tab.getByRole("complementary", { name: "New version" });
    await told.waitFor();
    assert.match(await text(tab), /Say something kind\./, "nothing changes under the reader's eyes");
    await told.getByRole("button", { name: "Reload" }).click();
    await tab.getByText("Say something kinder.").waitFor();
    await tab.waitForFunction(() => document.querySelector('[data-question="reflect"] textarea').value === "Kind words.");
    await leave();
  });
});

describe("two sites of one origin", () => {
  test("keep their data apart", async () => {
    host().sites.set("/other/", versions.next);
    const { page, leave } = await reader();
    await page.goto(GREET);
    await keeps(page, isCoreOr(GREET));
    await page.goto(`${host().url}/other/${GREET}`);
    await keeps(page, isCoreOr(GREET));
    assert.deepEqual(await registrations(page), ["/fork/", "/other/"]);
    assert.deepEqual(await cachesIn(page), ["understory /fork/ files 1", "understory /fork/ state 1", "understory /other/ files 1", "understory /other/ state 1"]);
    host().cut = true;
    await page.goto(GREET);
    assert.match(await text(page), /Say something kind\./);
    await page.goto(`${host().url}/other/${GREET}`);
    assert.match(await text(page), /Say something kinder\./);
    await leave();
  });
});

describe("the kill switch", () => {
  for (const [words, take] of [
    ["another version", (files) => course.build("off", files)],
    ["no file at all", () => host().broken.set("/fork/service-worker.json", "missing") && null],
  ]) {
    test(`with ${words}, erases what is kept and removes the service worker`, async () => {
      host().sites.set("/other/", versions.first);
      const { page, leave } = await reader();
      await page.goto(`${host().url}/other/${GREET}`);
      await keeps(page, isCoreOr(GREET));
      await page.goto(GREET);
      await keeps(page, isCoreOr(GREET));
      const off = take({ "themes/default/root/service-worker.json": '{ "version": 0 }\n' });
      if (off) host().sites.set("/fork/", off);
      await page.reload();
      await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 1);
      await page.goto(GREET);
      assert.deepEqual(await registrations(page), ["/other/"]);
      assert.deepEqual(await cachesIn(page), ["understory /other/ files 1", "understory /other/ state 1"]);
      await leave();
    });
  }

  test("a failing host doesn't trigger it", async () => {
    const { page, leave } = await reader();
    await page.goto(GREET);
    await keeps(page, isCoreOr(GREET));
    host().broken.set("/fork/service-worker.json", "error");
    await page.reload();
    const asked = host().asked.length;
    await lookAgain(page);
    while (!host().asked.slice(asked).includes("/fork/service-worker.json")) await page.evaluate(() => {});
    host().cut = true;
    await page.reload();
    assert.match(await text(page), /Say something kind/);
    await leave();
  });
});

describe("an author's server", () => {
  test("keeps nothing, and removes what was kept under its address before", async () => {
    const authors = await newCourse();
    const server = await serveCourse(authors);
    const { page, leave } = await come(browser(), server.url, { serviceWorkers: "allow" });
    const asked = page.waitForResponse((response) => response.url().endsWith("/service-worker.json"));
    await page.goto(LESSON_PAGE);
    assert.deepEqual(Object.keys(await (await asked).json()), ["version"]);
    await page.goto("offline/");
    await page.getByText(/^This browser saves nothing for this site/).waitFor();
    assert.deepEqual([await registrations(page), await cachesIn(page)], [[], []]);
    // A built site was at this address before.
    await page.evaluate(async () => {
      await caches.open("understory / files 1");
      await navigator.serviceWorker.register("../service-worker.js");
    });
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active.postMessage({ kind: "here", url: location.href }));
    await page.waitForFunction(async () => !(await caches.has("understory / files 1")));
    await leave();
    await server.end();
    await authors.remove();
  });
});

describe("Python", () => {
  test("runs without a network in a visited lesson, with the modules that programs imported before", async () => {
    host().sites.set("/fork/", SITE);
    const { page, leave } = await reader();
    const lesson = "fundamentals/repeat-with-for/";
    await page.goto(lesson);
    const id = await page.locator(".exercise").first().getAttribute("data-exercise");
    const exercise = await new Exercise(page, id).reach();
    const imports = async () => {
      await exercise.write("import datetime, statistics\nprint(statistics.mean([2, 4]), datetime.date(2026, 1, 2))");
      await exercise.press("run");
      await exercise.prints("3 2026-01-02");
    };
    await exercise.write("print(6 * 7)");
    await exercise.press("run");
    await exercise.prints("42");
    // The workers of a first page may be older than the service worker, which doesn't see what they fetch.
    await isControlled(page);
    await page.reload();
    await exercise.reach();
    await imports();
    await keeps(page, (path) => isCoreOr(lesson)(path) || /^runner\/(?!library|.*sqlite)|\/common\./.test(path));
    const { missing } = await ask(page, { kind: "status" });
    assert.ok(missing.some(([path]) => path === "runner/library/testing.packed"), "only what programs import is fetched");
    host().cut = true;
    await page.reload();
    await exercise.reach();
    await imports();
    await leave();
  });
});

describe("in Firefox", () => {
  let firefox;
  before(async () => {
    firefox = await puppeteer.launch({ browser: "firefox", executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr", headless: true });
  });
  after(() => firefox?.close());

  test("a visited page opens without a network, and a new version is announced", async () => {
    const page = await firefox.newPage();
    const here = `${host().url}/fork/`;
    await page.goto(here + GREET);
    await keeps(page, isCoreOr(GREET));
    host().cut = true;
    await page.goto(here);
    await page.goto(here + GREET);
    const shown = () => page.evaluate(() => document.querySelector("main").textContent);
    assert.match(await shown(), /Say something kind\./);
    await page.goto(here + THANK);
    assert.match(page.url(), /offline\/#/);
    await page.goto(here + GREET);
    host().cut = false;
    host().sites.set("/fork/", versions.next);
    await lookAgain(page);
    await page.waitForSelector('[data-part="new-version"]');
    assert.match(await shown(), /Say something kind\./);
    await page.reload();
    assert.match(await shown(), /Say something kinder\./);
    await page.close();
  });
});
