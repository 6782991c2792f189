/**
 * A request to an application, as readers write it and as it is sent.
 *
 * Pure.
 */
import { phrase } from "../page/phrases.js";

/** Where the application would be on the reader's own computer. */
export const ORIGIN = "http://127.0.0.1:8000";

const HEADER_NAME = /^[!#$%&'*+.^_`|~\w-]+$/;
const HEADER_VALUE = /^[\t\x20-\x7e\xa0-\xff]*$/;

/**
 * @typedef {{method: string, path: string, headers: string, body: string}} Written the texts of the fields
 * @typedef {{method: string, path: string, headers: [string, string][], body: string}} Request
 * @typedef {Omit<Request, "body"> & {body: string | {base64: string}}} Sendable a request that may have bytes
 */

/**
 * Returns the request to send, or a message that says what is wrong in the fields.
 *
 * @param {Written} written
 * @returns {{request: Request, problem?: undefined} | {problem: string, request?: undefined}}
 */
export function readRequest({ method, path, headers, body }) {
  /** @type {[string, string][]} */
  const all = [];
  for (const [index, line] of headers.split("\n").entries()) {
    if (line.trim() === "") continue;
    const [name, value] = splitHeader(line);
    if (!HEADER_NAME.test(name) || !HEADER_VALUE.test(value)) return { problem: phrase("console.bad_header", { line: index + 1 }) };
    all.push([name, value]);
  }
  const content = takesBody(method) && body.trim() !== "" ? body : "";
  const hasType = all.some(([name]) => name.toLowerCase() === "content-type");
  if (content && !hasType) all.push(["Content-Type", "application/json"]);
  return { request: { method, path: encodePath(path), headers: all, body: content } };
}

/** Returns whether a request with this method is sent with its body. */
export function takesBody(method) {
  return method !== "GET";
}

/** Returns how a request is listed: "GET /late-fee/3". */
export function requestLine({ method, path }) {
  return `${method} ${path}`;
}

/**
 * Returns the command that sends the same request with curl, for a POSIX shell.
 *
 * @param {Request} request
 */
export function curlCommand({ method, path, headers, body }) {
  const words = ["curl"];
  if (method !== (body ? "POST" : "GET")) words.push("-X", method);
  // curl would expand brackets in an address.
  if (/[[\]{}]/.test(path)) words.push("-g");
  words.push(ORIGIN + path);
  // curl leaves out a header without a value, unless it ends with a semicolon.
  for (const [name, value] of headers) words.push("-H", value === "" ? `${name};` : `${name}: ${value}`);
  if (body) words.push("--data-raw", body);
  return words.map(quote).join(" ");
}

/** Quotes a word for a POSIX shell if it needs that. */
function quote(word) {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** @returns {[string, string]} */
function splitHeader(line) {
  const [name, ...rest] = line.split(":");
  return rest.length === 0 ? ["", ""] : [name.trim(), rest.join(":").trim()];
}

/** Encodes a path as browsers do. It may be a whole address, and its first slash may be missing. */
function encodePath(path) {
  const text = path.trim().replace(/^https?:\/\/[^/?#]*/i, "");
  const { pathname, search } = new URL(`${ORIGIN}${text.startsWith("/") ? "" : "/"}${text}`);
  return pathname + search;
}
