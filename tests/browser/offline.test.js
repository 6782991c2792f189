/**
 * Offline use: visited pages work, the whole course can be downloaded, and a new version arrives
 * completely or not at all. In Chromium, with the core of it in Firefox too.
 */
import { before, beforeEach, describe, test } from "node:test";
import assert from "node:assert/strict";
import { LESSON_PAGE, useAuthor } from "./support/author.js";
import { useBrowser, visiting } from "./support/browser.js";
import { useCourse } from "./support/built-course.js";
import { Exercise } from "./support/exercise.js";
import { useHost } from "./support/host.js";
import { ask, isNeeded, keeps, lookAgain } from "./support/offline.js";
import { SITE } from "./support/site.js";
import { useFirefox } from "./support/tabs.js";

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
    "themes/default/js/page/download.js": 'export function download() {}\nexport const version = "the second version";\n',
  });
  const pack = (...modules) => ({ modules, needs: [] });
  const packs = course.build("packs", {
    "bundle/manifest.json": JSON.stringify({ packages: { django: pack("django"), flask: pack("flask") } }),
    "bundle/library/package-django.packed": "django",
    "bundle/library/package-flask.packed": "flask",
    "content/01-begin/01-greet/lesson.md": course.lesson("Greet", "B1", "```python\nimport flask\n```"),
  });
  versions = { first, next, packs };
});

beforeEach(() => {
  host().cut = false;
  host().broken.clear();
  host().sites.clear();
  host().sites.set("/fork/", versions.first);
});

/** Defines a test with a new reader of the host's site, and another page of theirs on each call. */
function read(name, body) {
  test(name, () =>
    visiting(browser(), `${host().url}/fork/`, { serviceWorkers: "allow" }, (page) => body(page, () => page.context().newPage())),
  );
}

/** The same after a lesson was opened and is kept. */
function readKept(name, body) {
  read(name, async (page, another) => body(page, another, await opens(page, GREET)));
}

/** Opens a page and waits until it's kept. Returns the version of the site that is kept. */
async function opens(page, path) {
  await page.goto(path);
  return keeps(page, isCoreOr(path.slice(path.lastIndexOf("begin/"))));
}

/** Downloads the whole course on the page about offline use. */
async function downloads(page) {
  await page.locator('[data-part="offline-start"]').click();
  await page.getByText("The whole course is saved.").first().waitFor();
}

const isCoreOr = (page) => (path) => isNeeded(path) || path.startsWith(page);

/** Waits until a service worker serves this page's files. */
const isControlled = (page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);
const text = (page) => page.locator("main").textContent();
const notice = (page) => page.locator('[data-part="new-version"]');

describe("without a network", () => {
  readKept("a visited page needs nothing more from the host, opens again, and an unvisited one says so", async (page) => {
    await isControlled(page);
    host().cut = true;
    const length = await page.evaluate(async () => (await (await fetch("../../theme/js/exercise/zip.js")).text()).length);
    assert.ok(length > 100);
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
  });

  readKept("an address without its final slash leads to the page", async (page) => {
    host().cut = true;
    await page.goto(GREET.replace(/\/$/, ""));
    assert.equal(page.url(), `${host().url}/fork/${GREET}`);
  });

  read("the first page of a first visit is kept even if its first message was lost", async (page) => {
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
  });
});

describe("the whole course", () => {
  read("can be downloaded, shows its size, and can be removed", async (page) => {
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
    await page
      .getByText(/^Removed\./)
      .first()
      .waitFor();
    assert.equal(await focused(), "offline-start");
    await page.goto("begin/");
    await page.locator('[data-part="offline-wanted"]').waitFor();
  });

  read("can be stopped, and continues where it was", async (page) => {
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
    await page
      .getByText(/^Stopped\./)
      .first()
      .waitFor();
    await downloads(page);
  });

  read("reports a file that fails, keeps what is there, and continues", async (page) => {
    await page.goto("offline/");
    host().broken.set("/fork/begin/thank/images/leaf.svg", "cut");
    await page.locator('[data-part="offline-start"]').click();
    await page
      .getByText(/^A file could not be downloaded\./)
      .first()
      .waitFor();
    host().broken.clear();
    await downloads(page);
  });
});

describe("the whole course with packages", () => {
  const fetchPack = (page, name) => page.evaluate(async (name) => (await fetch(`../runner/library/package-${name}.packed`)).text(), name);

  read("contains those that its lessons use, and keeps another one that was used", async (page) => {
    host().sites.set("/fork/", versions.packs);
    await page.goto("offline/");
    await downloads(page);
    const { all } = await ask(page, { kind: "status" });
    assert.deepEqual(
      all.filter(([path]) => path.includes("/package-")),
      [["runner/library/package-flask.packed", "flask".length]],
    );
    await isControlled(page);
    assert.equal(await fetchPack(page, "django"), "django");
    host().cut = true;
    for (const name of ["flask", "django"]) assert.equal(await fetchPack(page, name), name);
  });
});

describe("a new version", () => {
  readKept("in the middle of a lesson is announced, mixes nothing, and loses nothing", async (page) => {
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
    const late = () => page.evaluate(async () => (await fetch("../../theme/js/page/download.js")).text());
    assert.doesNotMatch(await late(), /second version/);
    assert.match(await text(page), /Say something kind\./);
    host().cut = true;
    await notice(page).getByRole("button", { name: "Reload" }).click();
    await page.getByText("Say something kinder.").waitFor();
    assert.match(await late(), /second version/);
    await page.waitForFunction(() => document.querySelector('[data-part="text"]').value === "In the middle.");
    assert.equal(await notice(page).count(), 0);
  });

  readKept("is not used until all of it is there, no matter which file fails", async (page, another, before) => {
    host().sites.set("/fork/", versions.next);
    for (const fault of ["error", "cut", "other", "missing"]) {
      host().broken.set("/fork/theme/js/page/download.js", fault);
      await ask(page, { kind: "status" });
      const tried = host().asked.length;
      await lookAgain(page);
      while (!host().asked.slice(tried).includes("/fork/theme/js/page/download.js")) await page.evaluate(() => {});
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
  });

  readKept("a page that isn't kept loads completely from the host, which already has the new version", async (page) => {
    host().sites.set("/fork/", versions.next);
    // The new version can't be downloaded yet.
    host().broken.set("/fork/offline.json", "error");
    await page.goto(THANK);
    assert.match(await text(page), /Say many thanks\./);
    const late = await page.evaluate(async () => (await fetch("../../theme/js/page/download.js")).text());
    assert.match(late, /second version/);
  });

  read("keeps the whole course complete", async (page) => {
    await page.goto("offline/");
    await downloads(page);
    host().sites.set("/fork/", versions.next);
    await lookAgain(page);
    await notice(page).waitFor();
    host().cut = true;
    await page.goto(THANK);
    assert.match(await text(page), /Say many thanks\./);
  });
});

const cachesIn = (page) => page.evaluate(async () => (await caches.keys()).filter((name) => !name.startsWith("understory-python ")).sort());
const registrations = (page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname).sort());

describe("a tab that is restored after a week", () => {
  readKept("opens the page and the reader's text without a network, and announces the version that came since", async (page, another) => {
    await isControlled(page);
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
    const updateNotice = tab.getByRole("complementary", { name: "New version" });
    await updateNotice.waitFor();
    assert.match(await text(tab), /Say something kind\./, "nothing changes under the reader's eyes");
    await updateNotice.getByRole("button", { name: "Reload" }).click();
    await tab.getByText("Say something kinder.").waitFor();
    await tab.waitForFunction(() => document.querySelector('[data-question="reflect"] textarea').value === "Kind words.");
  });
});

describe("two sites of one origin", () => {
  read("keep their data apart", async (page) => {
    host().sites.set("/other/", versions.next);
    await opens(page, GREET);
    await opens(page, `${host().url}/other/${GREET}`);
    assert.deepEqual(await registrations(page), ["/fork/", "/other/"]);
    assert.deepEqual(await cachesIn(page), [
      "understory /fork/ files 1",
      "understory /fork/ state 1",
      "understory /other/ files 1",
      "understory /other/ state 1",
    ]);
    host().cut = true;
    await page.goto(GREET);
    assert.match(await text(page), /Say something kind\./);
    await page.goto(`${host().url}/other/${GREET}`);
    assert.match(await text(page), /Say something kinder\./);
  });
});

describe("the kill switch", () => {
  for (const [words, take] of [
    ["another version", (files) => course.build("off", files)],
    ["no file at all", () => host().broken.set("/fork/service-worker.json", "missing") && null],
  ]) {
    read(`with ${words}, erases what is kept and removes the service worker`, async (page) => {
      host().sites.set("/other/", versions.first);
      await opens(page, `${host().url}/other/${GREET}`);
      await opens(page, GREET);
      const off = take({ "themes/default/root/service-worker.json": '{ "version": 0 }\n' });
      if (off) host().sites.set("/fork/", off);
      await page.reload();
      await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 1);
      await page.goto(GREET);
      assert.deepEqual(await registrations(page), ["/other/"]);
      assert.deepEqual(await cachesIn(page), ["understory /other/ files 1", "understory /other/ state 1"]);
    });
  }

  readKept("a failing host doesn't trigger it", async (page) => {
    host().broken.set("/fork/service-worker.json", "error");
    await page.reload();
    const requestCount = host().asked.length;
    await lookAgain(page);
    while (!host().asked.slice(requestCount).includes("/fork/service-worker.json")) await page.evaluate(() => {});
    host().cut = true;
    await page.reload();
    assert.match(await text(page), /Say something kind/);
  });
});

describe("an author's server", () => {
  const author = useAuthor(() => {});

  test("keeps nothing, and removes what was kept under its address before", () =>
    visiting(browser(), author.server.url, { serviceWorkers: "allow" }, async (page) => {
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
    }));
});

describe("Python", () => {
  read("runs without a network in a visited lesson, with the modules that programs imported before", async (page) => {
    host().sites.set("/fork/", SITE);
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
    assert.ok(
      missing.some(([path]) => path === "runner/library/testing.packed"),
      "only what programs import is fetched",
    );
    host().cut = true;
    await page.reload();
    await exercise.reach();
    await imports();
  });
});

describe("in Firefox", () => {
  const firefox = useFirefox();

  test("a visited page opens without a network, and a new version is announced", async () => {
    const page = await firefox().newPage();
    const here = `${host().url}/fork/`;
    await page.goto(here + GREET);
    await keeps(page, isCoreOr(GREET));
    host().cut = true;
    await page.goto(here);
    await page.goto(here + GREET);
    const mainText = () => page.evaluate(() => document.querySelector("main").textContent);
    assert.match(await mainText(), /Say something kind\./);
    await page.goto(here + THANK);
    assert.match(page.url(), /offline\/#/);
    await page.goto(here + GREET);
    host().cut = false;
    host().sites.set("/fork/", versions.next);
    await lookAgain(page);
    await page.waitForSelector('[data-part="new-version"]');
    assert.match(await mainText(), /Say something kind\./);
    await page.reload();
    assert.match(await mainText(), /Say something kinder\./);
    await page.close();
  });
});
