/**
 * Everything that `wasm-runner/README.md` shows works as written: the page, on any static host, and
 * the service worker.
 */
import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { useBrowser, visit } from "../support/browser.js";
import { SITE, useSite } from "../support/site.js";
import { cannotSuspend, withoutSuspending } from "../support/tabs.js";

const readme = await readFile(new URL("../../../wasm-runner/README.md", import.meta.url), "utf8");
const browser = useBrowser();

/**
 * Returns the only code block of a language that contains these words, without its list
 * indentation.
 */
function block(language, words) {
  const blocks = [...readme.matchAll(/^( *)```(\w+)\n([\s\S]*?)\n\1```$/gm)]
    .filter(([, , kind, text]) => kind === language && text.includes(words))
    .map(([, indent, , text]) => text.replaceAll(new RegExp(`^${indent}`, "gm"), ""));
  assert.equal(blocks.length, 1, `${blocks.length} blocks of ${language} with ${words}`);
  return blocks[0];
}

const page = block("html", "new PythonRunner");
const worker = block("js", "importScripts");

/** Serves only the runner's folder and the README's files. */
const useHost = (files) => useSite(SITE, { files });

describe("the page of the README", () => {
  const base = useHost({ "index.html": page });

  test("has about twenty lines", () => assert.ok(page.split("\n").length <= 24));

  visit("runs a program that asks, stops one that loops, and reports an error", { browser, base, expects: [/favicon/] }, async (page) => {
    const requestedUrls = [];
    page.on("dialog", (dialog) => {
      requestedUrls.push(dialog.message());
      dialog.accept("Ada");
    });
    await page.goto("");
    const output = page.locator("#output");
    await page.locator("#state", { hasText: "ready" }).waitFor();
    await page.click("#run");
    await output.filter({ hasText: "Hello, Ada" }).waitFor();
    assert.deepEqual(requestedUrls, ["Your name? "]);

    await page.locator("#state", { hasText: "ready" }).waitFor();
    await page.fill("#program", "print('round')\nwhile True:\n    pass");
    await page.click("#run");
    await output.filter({ hasText: "round" }).waitFor();
    await page.click("#stop");
    await page.locator("#state", { hasText: "ready" }).waitFor();

    await page.fill("#program", "print(1 / 0)");
    await page.click("#run");
    await output.filter({ hasText: "ZeroDivisionError: division by zero" }).waitFor();
  });
});

describe("the service worker of the README", () => {
  const base = useHost({
    ...withoutSuspending,
    "service-worker.js": worker,
    "index.html": page.replace('baseUrl: "runner/",', 'baseUrl: "runner/", serviceWorker: "service-worker.js",'),
  });

  visit(
    "lets that page wait in a browser that can't pause a program",
    { browser, base, expects: [/favicon/], context: { serviceWorkers: "allow" } },
    async (page) => {
      await page.addInitScript(cannotSuspend);
      page.on("dialog", (dialog) => dialog.accept("Grace"));
      await page.goto("");
      await page.locator("#state", { hasText: "ready" }).waitFor();
      await page.click("#run");
      await page.locator("#output").filter({ hasText: "Hello, Grace" }).waitFor();
    },
  );
});
