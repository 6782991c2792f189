/**
 * The cookies that an application has set in its preview, as a browser keeps them for one site.
 *
 * Pure.
 *
 * @typedef {{name: string, value: string, path: string}} Cookie
 */

/**
 * Returns the cookies after a response to a request for `path`.
 *
 * @param {Cookie[]} cookies
 * @param {string} path
 * @param {[string, string][]} headers
 * @param {number} now in milliseconds since 1970
 * @returns {Cookie[]}
 */
export function withCookies(cookies, path, headers, now) {
  const set = headers.filter(([name]) => name.toLowerCase() === "set-cookie");
  return set.reduce((before, [, text]) => withCookie(before, path, text, now), cookies);
}

function withCookie(cookies, path, text, now) {
  const [pair, ...rest] = text.split(";");
  const end = pair.indexOf("=");
  if (end < 1) return cookies;
  const attributes = new Map(rest.map((part) => splitAttribute(part)));
  const cookiePath = attributes.get("path") ?? "";
  const cookie = {
    name: pair.slice(0, end).trim(),
    value: pair.slice(end + 1).trim(),
    path: cookiePath.startsWith("/") ? cookiePath : folderOf(path),
  };
  const otherCookies = cookies.filter(({ name, path }) => name !== cookie.name || path !== cookie.path);
  return isExpired(attributes, now) ? otherCookies : [...otherCookies, cookie];
}

/** @returns {[string, string]} */
function splitAttribute(text) {
  const [name, ...value] = text.split("=");
  return [name.trim().toLowerCase(), value.join("=").trim()];
}

function isExpired(attributes, now) {
  if (attributes.has("max-age")) return Number(attributes.get("max-age")) <= 0;
  return Date.parse(attributes.get("expires") ?? "") <= now;
}

/** Returns the default path of a cookie: https://www.rfc-editor.org/rfc/rfc6265#section-5.1.4 */
function folderOf(path) {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 1));
}

/**
 * Returns the `Cookie` header of a request for `path`, as a list with one header or none.
 *
 * @param {Cookie[]} cookies
 * @param {string} path without its query
 * @returns {[string, string][]}
 */
export function cookieHeader(cookies, path) {
  const sent = cookies.filter((cookie) => path === cookie.path || path.startsWith(cookie.path.replace(/\/?$/, "/")));
  return sent.length === 0 ? [] : [["Cookie", sent.map(({ name, value }) => `${name}=${value}`).join("; ")]];
}
