/**
 * The built site, and a minimal static host for it.
 *
 * Serves a folder at an address below a deep path, and lists the site's pages. Nothing is
 * compressed and no header is set except the type, so everything the site needs must be in its
 * files. A test can ask for a different host: one that sets headers or serves some files changed.
 */
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";

const target = (folder) => fileURLToPath(new URL(`../../../target/tests/${folder}/`, import.meta.url));

/** The gallery, a course with every page and every block. `tests/run` builds it. */
export const SITE = target("gallery");

export const PUBLISHED = target("published");

export const BASE = "/some/deep/path/";

/** One page of each kind, relative to the gallery's root. */
export const PAGES = {
  home: "",
  lesson: "fundamentals/repeat-with-for/",
  "planned lesson": "garden/planned-compost/",
  part: "fundamentals/",
  glossary: "glossary/",
  progress: "progress/",
  review: "review/",
  search: "search/",
  errors: "errors/",
  playground: "playground/",
  plain: "teachers/",
  print: "print/start-here/",
};

export const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".py": "text/x-python; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/**
 * Serves a folder. Returns its address and the function that stops the server.
 *
 * @param {string} [folder]
 * @param {object} [host]
 * @param {Record<string, string>} [host.headers] set for every file
 * @param {Record<string, string | ((text: string) => string) | null>} [host.files]
 *   by path in the site: the text to serve instead, a function that makes it from the original, or
 *   null to leave the file out
 */
export async function serveSite(folder = SITE, { headers = {}, files = {} } = {}) {
  const server = createServer(async (request, response) => {
    const { status, path, bytes } = await answerTo(folder, new URL(request.url, "http://host").pathname, files);
    response.writeHead(status, { "content-type": TYPES[extname(path)] ?? "application/octet-stream", ...headers });
    response.end(request.method === "HEAD" ? undefined : bytes);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${server.address().port}${BASE}`,
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

/**
 * Serves a folder during the tests of one file or group. Returns a function that returns its
 * address.
 *
 * @param {string | (() => string | Promise<string>)} [folder] or a function that returns it once
 *   the tests start
 * @param {Parameters<typeof serveSite>[1]} [host]
 */
export function useSite(folder = SITE, host = {}) {
  let site;
  before(async () => (site = await serveSite(typeof folder === "function" ? await folder() : folder, host)));
  after(() => site?.close());
  return () => site.url;
}

async function answerTo(folder, pathname, files) {
  const path = pathOf(folder, pathname);
  const other = path && files[relative(folder, path).split(sep).join("/")];
  const bytes = path && (await changedCopy(other, () => contentOf(path)));
  if (bytes) return { status: 200, path, bytes };
  return { status: 404, path: "404.html", bytes: contentOf(join(folder, "404.html")) ?? "" };
}

async function changedCopy(other, ownSite) {
  if (other === undefined) return ownSite();
  return typeof other === "function" ? other(String(await ownSite())) : other;
}

function pathOf(folder, pathname) {
  if (!pathname.startsWith(BASE)) return null;
  const name = decodeURIComponent(pathname.slice(BASE.length));
  if (name.split("/").includes("..")) return null;
  return join(folder, name === "" || name.endsWith("/") ? `${name}index.html` : name);
}

/** Reads synchronously, because the overhead of async reads is larger than these files. */
export function contentOf(path) {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** Returns all files of a folder, relative to it, with "/" between folders, sorted. */
export async function filesOf(folder = SITE) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(folder.length)
        .split(sep)
        .join("/"),
    )
    .sort();
}
