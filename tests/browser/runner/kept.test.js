/**
 * The browser's cache of the unpacked interpreter: what a second visit no longer needs to download,
 * and which faults it must survive.
 */
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { RUNNER_PAGE } from "../support/runner-page.js";
import { SITE, serveSite } from "../support/site.js";
import { openTab } from "../support/tabs.js";

for (const browser of ["chromium", "firefox"]) {
  describe(`the kept interpreter, in ${browser}`, () => {
    const files = { ...RUNNER_PAGE };
    let site;
    let tab;
    before(async () => {
      site = await serveSite(SITE, { files });
      tab = await openTab(browser, { suspends: true });
    });
    after(async () => {
      await tab.close();
      await site.close();
    });
    const open = () => tab.open(`${site.url}page/`);
    const hello = () => tab.evaluate(async () => (await newRunner().run("print('hello')")).output);
    /** Waits until this bundle's interpreter is cached, and returns everything in the cache. */
    const cachedFiles = () =>
      tab.evaluate(async () => {
        for (;;) {
          const cache = await caches.open(`understory-python ${new URL("../runner/", location.href).pathname}`);
          const keys = (await cache.keys()).map(({ url }) => new URL(url));
          const now = keys.find(({ pathname, search }) => pathname.endsWith("/python.packed") && /^\?[0-9a-f]{16}$/.test(search));
          if (now) return keys.map(({ pathname, search }) => pathname.replace(/.*\//, "") + search.replace(now.search, ""));
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      });
    const put = (search, body) =>
      tab.evaluate(
        async ({ search, body }) => {
          const cache = await caches.open(`understory-python ${new URL("../runner/", location.href).pathname}`);
          const [{ url }] = await cache.keys();
          await cache.put(
            search ? url.split("?")[0] + search : url,
            new Response(body, { headers: { "Content-Type": "application/wasm" } }),
          );
        },
        { search, body },
      );

    test("a second visit uses it instead of the packed one", async () => {
      await open();
      assert.equal(await hello(), "hello\n");
      assert.deepEqual(await cachedFiles(), ["python.packed"]);
      files["runner/python.packed"] = null;
      await open();
      assert.equal(await hello(), "hello\n");
      delete files["runner/python.packed"];
    });

    test("a damaged one is replaced, along with other versions", async () => {
      await put("?an-old-version", "old");
      await put("", "damaged");
      await open();
      assert.equal(await hello(), "hello\n");
      assert.deepEqual(await cachedFiles(), ["python.packed"]);
    });

    test("if nothing can be cached, Python still runs", async () => {
      files["runner/kept.js"] = (text) =>
        `Object.defineProperty(globalThis, "caches", { get() { throw new DOMException("no", "SecurityError"); } });\n${text}`;
      await open();
      assert.equal(await hello(), "hello\n");
      delete files["runner/kept.js"];
    });
  });
}
