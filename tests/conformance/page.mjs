// The learner's interpreter as readers have it: the bundle's wasm in Chromium, driven through
// `PythonRunner`. Takes requests and returns transcripts; lines are typed when the program asks for
// them.

import { chromium } from "playwright-core";
import { CHROMIUM } from "../browser/support/chromium.js";
import { serveSite } from "../browser/support/site.js";

const FLAGS = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];

export class Page {
  #site;
  #browser;
  #free = []; // pages without a request
  #waiting = []; // requests that wait for a page

  /** Opens one page for each program that runs at the same time. */
  static async open({ bundle, pages, limit }) {
    const opened = new Page();
    opened.#site = await serveSite(bundle.endsWith("/") ? bundle : `${bundle}/`);
    opened.#browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: process.getuid?.() === 0 ? [...FLAGS, "--no-sandbox"] : FLAGS,
    });
    for (let count = 0; count < pages; count += 1) opened.#free.push(await opened.#newPage(limit));
    return opened;
  }

  /** `{source, files, stdin, group}` → `{transcript, error}`, or `{overran: true}`. */
  async run(request) {
    const page = this.#free.pop() ?? (await new Promise((resolve) => this.#waiting.push(resolve)));
    try {
      return await page.evaluate((runRequest) => window.runProgram(runRequest), request);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(page);
      else this.#free.push(page);
    }
  }

  async close() {
    await this.#browser.close();
    await this.#site.close();
  }

  async #newPage(limit) {
    const page = await this.#browser.newPage();
    const { url } = this.#site;
    await page.route(url, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
    await page.goto(url);
    await page.evaluate(prepare, { baseUrl: url, limit });
    return page;
  }
}

/** Runs in the page: creates its runner and `runProgram`. */
async function prepare({ baseUrl, limit }) {
  const { PythonRunner } = await import(`${baseUrl}runner.js`);
  let typed, transcript;
  const runner = new PythonRunner({
    baseUrl,
    onOutput: (_stream, text) => (transcript += text),
    onInput: () => {
      const line = typed.shift() ?? null;
      if (line !== null) transcript += `${line}\n`;
      return line;
    },
    limits: { millis: limit, outputBytes: 10_000_000 },
  });
  await runner.ready;
  window.runProgram = async ({ source, files, group, stdin }) => {
    [typed, transcript] = [[...stdin], ""];
    const { status, error } = await runner.run(source, { files, group });
    if (status === "limit") return { overran: true };
    if (status === "crashed") throw new Error(`the interpreter crashed: ${error?.message}`);
    return { transcript, error: error?.type ?? null };
  };
}
