/**
 * One build works anywhere: at the root of a host, in folders, and behind a proxy that adds a path
 * the host doesn't know about.
 *
 * In each place, the browser reads every page and follows every address on it. One page of each
 * kind is opened with everything its styles and scripts fetch, and Python runs.
 */
import { before, describe } from "node:test";
import assert from "node:assert/strict";
import { useBrowser, visit } from "./support/browser.js";
import { Exercise } from "./support/exercise.js";
import { useHost, useProxy } from "./support/host.js";
import { PAGES, SITE, filesOf } from "./support/site.js";

const browser = useBrowser();
const host = useHost();
const proxy = useProxy(host, "/courses/python/");
let pages;

before(async () => {
  for (const place of ["/", "/fork/", "/a/b/c/"]) host().sites.set(place, SITE);
  const files = await filesOf();
  pages = files.filter((path) => path.endsWith("index.html")).map((path) => path.slice(0, -"index.html".length));
});

const PLACES = [
  ["/", () => `${host().url}/`],
  ["/fork/", () => `${host().url}/fork/`],
  ["/a/b/c/", () => `${host().url}/a/b/c/`],
  ["a proxy's /courses/python/", () => `${proxy()}/courses/python/`],
];

for (const [place, base] of PLACES) {
  describe(`at ${place}`, () => {
    visit("every address on every page leads somewhere in the site", { browser, base }, async (page) => {
      await page.goto("glossary/");
      const { lost, followed } = await page.evaluate(crawl, { base: base(), pages });
      assert.deepEqual(lost, []);
      assert.ok(followed > pages.length, `${followed} addresses`);
    });

    visit("each kind of page loads everything it needs, only from the site", { browser, base }, async (page) => {
      const failed = [];
      page.on("response", (response) => response.status() >= 400 && failed.push(response.url()));
      for (const [kind, path] of Object.entries(PAGES)) {
        await page.goto(path, { waitUntil: "networkidle" });
        assert.equal(
          await page.evaluate(() => [...document.images].filter(({ naturalWidth, complete }) => complete && naturalWidth === 0).length),
          0,
          kind,
        );
        assert.ok(await page.evaluate(() => document.fonts.check("1em Literata")), kind);
      }
      assert.deepEqual(failed, []);
    });

    visit("Python runs", { browser, base, context: { serviceWorkers: "allow" } }, async (page) => {
      await page.goto(PAGES.lesson);
      const id = await page.locator(".exercise").first().getAttribute("data-exercise");
      const exercise = await new Exercise(page, id).reach();
      await exercise.write("import json\nprint(json.dumps([6 * 7]))");
      await exercise.press("run");
      await exercise.prints("[42]");
    });
  });
}

/** Runs in the page: reads every page and follows every address on it. */
async function crawl({ base, pages }) {
  const lost = [];
  const documents = new Map();
  const referrers = new Map();
  const read = async (url) => {
    const response = await fetch(url);
    if (!response.ok) lost.push(`${response.status} ${url}`);
    return new DOMParser().parseFromString(await response.text(), "text/html");
  };
  for (const path of pages) {
    const url = new URL(path, base).href;
    documents.set(url, await read(url));
  }
  for (const [from, page] of documents) {
    for (const element of page.querySelectorAll("[href], [src], [poster], [srcset]")) {
      for (const name of ["href", "src", "poster"]) {
        const attributeValue = element.getAttribute(name);
        if (attributeValue === null || /^(mailto|data):/.test(attributeValue)) continue;
        if (attributeValue.startsWith("/")) lost.push(`${from} names ${attributeValue}, which is not relative`);
        const url = new URL(attributeValue, from);
        // An external link is not a request that the page makes.
        if (/^https?:/.test(attributeValue)) {
          if (element.localName !== "a" && element.rel !== "canonical") lost.push(`${from} fetches ${attributeValue}`);
          continue;
        }
        const [address, id] = url.href.split("#");
        if (!address.startsWith(base)) lost.push(`${from} leaves the site: ${attributeValue}`);
        const there = documents.get(address);
        if (there && id && !there.getElementById(decodeURIComponent(id))) lost.push(`${from}: nothing is called ${url.href}`);
        if (!there && !referrers.has(address)) referrers.set(address, from);
      }
    }
  }
  for (const [address, from] of referrers) {
    const { ok, status } = await fetch(address, { method: "HEAD" });
    if (!ok) lost.push(`${from} names ${address}: ${status}`);
  }
  return { lost, followed: documents.size + referrers.size };
}
