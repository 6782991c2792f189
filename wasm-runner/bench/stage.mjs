// Where measuring happens: one Chromium with one page that holds both interpreters, the
// server it loads them from, and the native interpreter.
//
// In: where the bundle, the native program and the browser are. Out: functions that run
// Python there and give what it printed. It does not know what is measured.

import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** What static hosts such as GitHub Pages compress; and they know gzip only. */
const COMPRESSED = new Set([".html", ".js", ".mjs", ".json", ".wasm"]);

export class Stage {
  #server;
  #browser;
  #native;
  #sent = [];

  /** The page with `bench`, for a measure that asks it for more than running a program. */
  page;

  static async open({ bundle, native, chromium: executablePath = "/usr/bin/chromium" }) {
    const stage = new Stage();
    stage.#native = native;
    const folders = {
      "/runner/": pathToFileURL(join(bundle, "/")),
      "/pyodide/": new URL(".", import.meta.resolve("pyodide")),
      "/packages/": new URL("../../target/tests/packages/", import.meta.url),
      "/": new URL("page/", import.meta.url),
    };
    stage.#server = await serve(folders, (path, bytes) => stage.#sent.push({ path, bytes }));
    stage.#browser = await chromium.launch({
      executablePath,
      args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    });
    stage.page = await stage.#browser.newPage();
    stage.page.setDefaultTimeout(0);
    await stage.page.goto(stage.#address);
    await stage.page.waitForFunction(() => "bench" in globalThis);
    return stage;
  }

  /** A browser that was never here: its pages share a cache that is empty at first. */
  async newcomer(options = {}) {
    const context = await this.#browser.newContext(options);
    return {
      open: async () => {
        const page = await context.newPage();
        page.setDefaultTimeout(0);
        this.#sent = [];
        await page.goto(this.#address);
        await page.waitForFunction(() => "bench" in globalThis);
        return page;
      },
      close: () => context.close(),
    };
  }

  /** What the server has sent since a newcomer's page was opened: paths and bytes on the wire. */
  get sent() {
    return this.#sent;
  }

  get #address() {
    return `http://127.0.0.1:${this.#server.address().port}/`;
  }

  /** The ways to run a program, by name: `(source, files) => what it printed`. */
  get interpreters() {
    return {
      ours: (source, files) => this.page.evaluate((job) => bench.ours(job), { source, files }),
      pyodide: (source, files) => this.page.evaluate((job) => bench.pyodide(job), { source, files }),
      native: (source, files) => runNatively(this.#native, { source, files }),
    };
  }

  async close() {
    await this.#browser.close();
    this.#server.close();
  }
}

async function serve(folders, tell) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const prefix = Object.keys(folders).find((prefix) => pathname.startsWith(prefix));
    const path = normalize(pathname.slice(prefix.length)) || "index.html";
    try {
      if (path.startsWith("..")) throw new Error("outside");
      const file = fileURLToPath(new URL(path === "." ? "index.html" : path, folders[prefix]));
      const plain = await readFile(file);
      const headers = { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "cache-control": "max-age=600" };
      const compressed = COMPRESSED.has(extname(file));
      const body = compressed ? gzipSync(plain) : plain;
      if (compressed) headers["content-encoding"] = "gzip";
      tell(pathname, body.length);
      response.writeHead(200, headers);
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

function runNatively(program, job) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, { stdio: ["pipe", "pipe", "inherit"] });
    let told = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (told += text));
    child.on("error", reject);
    child.on("close", () => {
      const messages = told
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      const result = messages.find(({ kind }) => kind === "result");
      if (result?.status !== "ok") return reject(new Error(result?.error?.traceback ?? "the native interpreter broke"));
      resolve(
        messages
          .filter(({ kind, stream }) => kind === "output" && stream === "stdout")
          .map(({ text }) => text)
          .join(""),
      );
    });
    child.stdin.end(`${JSON.stringify({ kind: "run", ...job })}\n`);
  });
}
