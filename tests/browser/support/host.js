/**
 * A host that misbehaves on request: sites in its folders, a network that can be cut, files that
 * break on their way, and a new version that replaces the old one.
 *
 * Serves folders by path. Knows nothing about what is in a site.
 */
import { after, before } from "node:test";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { TYPES, contentOf } from "./site.js";

/**
 * @typedef {(response: import("node:http").ServerResponse, bytes: Buffer) => void} Send
 * @typedef {object} Host
 * @property {string} url
 * @property {Map<string, string>} sites folders by the path they are served at, with "/" at both ends
 * @property {boolean} cut whether the network is down
 * @property {Map<string, "error" | "cut" | "other" | "missing" | Promise<void> | Send>} broken what happens to a file, by its path on the host; with a promise, its second half
 *   follows when the promise resolves, as over a slow network; a function sends it in its own way
 * @property {string[]} asked the requested paths
 */

/**
 * Starts a host for the tests of one file or group, and stops it afterwards.
 * @returns {() => Host}
 */
export function useHost() {
  const host = { url: "", sites: new Map(), cut: false, broken: new Map(), asked: [] };
  const server = createServer((request, response) => answer(host, request, response));
  during(server, (url) => (host.url = url));
  return () => host;
}

/** Runs a server during the tests, and passes on its address. */
function during(server, tell) {
  before(async () => {
    await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
    tell(`http://127.0.0.1:${server.address().port}`);
  });
  after(() => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  });
}

async function answer(host, request, response) {
  if (host.cut) return response.destroy();
  const { pathname } = new URL(request.url, "http://host");
  host.asked.push(pathname);
  const path = await placeOf(host, decodeURIComponent(pathname));
  const fault = host.broken.get(pathname);
  let bytes = path && fault !== "missing" ? contentOf(path) : null;
  if (bytes && fault === "other") bytes = Buffer.concat([bytes, Buffer.from("\n")]);
  const status = fault === "error" ? 500 : bytes ? 200 : 404;
  response.writeHead(status, {
    "content-type": TYPES[extname(path ?? "")] ?? "application/octet-stream",
    "content-length": bytes?.length ?? 0,
  });
  if (bytes && typeof fault === "function") return fault(response, bytes);
  if (bytes && fault instanceof Promise) {
    response.write(bytes.subarray(0, bytes.length / 2));
    await fault;
    return response.end(bytes.subarray(bytes.length / 2));
  }
  if (fault !== "cut") return response.end(request.method === "HEAD" ? undefined : bytes);
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}

async function placeOf(host, pathname) {
  const prefix = [...host.sites.keys()].filter((each) => pathname.startsWith(each)).sort((a, b) => b.length - a.length)[0];
  if (prefix === undefined || pathname.split("/").includes("..")) return null;
  const name = pathname.slice(prefix.length);
  return join(host.sites.get(prefix), name === "" || name.endsWith("/") ? `${name}index.html` : name);
}

/**
 * A proxy that serves a host's root at another path, as a reverse proxy does. The host doesn't know
 * about it.
 * @param {() => Host} host
 * @param {string} prefix "/" at both ends
 * @returns {() => string} its address
 */
export function useProxy(host, prefix) {
  let url;
  const server = createServer(async (request, response) => {
    if (!request.url.startsWith(prefix)) return response.writeHead(404).end();
    const answer = await fetch(host().url + request.url.slice(prefix.length - 1), { method: request.method });
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  during(server, (address) => (url = address));
  return () => url;
}
