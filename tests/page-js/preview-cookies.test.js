/** Cookies that an application sets in its preview. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { cookieHeader, withCookies } from "../../themes/default/js/app/preview-cookies.js";

const NOW = Date.UTC(2026, 0, 1);
const set = (...texts) => texts.map((text) => ["Set-Cookie", text]);
const sentTo = (cookies, path) => cookieHeader(cookies, path)[0]?.[1] ?? null;

test("a cookie is sent back, and another value replaces it", () => {
  const first = withCookies([], "/login", set("name=Mei; Path=/; HttpOnly", "theme=dark; path=/"), NOW);
  assert.equal(sentTo(first, "/me"), "name=Mei; theme=dark");
  assert.equal(sentTo(withCookies(first, "/login", set("name=Bo; Path=/"), NOW), "/me"), "theme=dark; name=Bo");
});

test("a cookie is sent only below its path, which is the folder of the request by default", () => {
  const cookies = withCookies(withCookies([], "/shop/cart/add", set("cart=7"), NOW), "/", set("admin=1; Path=/admin"), NOW);
  assert.equal(sentTo(cookies, "/shop/cart"), "cart=7");
  assert.equal(sentTo(cookies, "/shop/cart/pay"), "cart=7");
  assert.equal(sentTo(cookies, "/shop/carts"), null);
  assert.equal(sentTo(cookies, "/admin/users"), "admin=1");
});

test("an expired cookie is deleted", () => {
  const cookies = withCookies([], "/", set("a=1", "b=2", "c=3; Max-Age=60", "d=4; Expires=Thu, 01 Jan 2026 00:01:00 GMT"), NOW);
  assert.equal(sentTo(cookies, "/"), "a=1; b=2; c=3; d=4");
  const after = withCookies(cookies, "/", set("a=; Max-Age=0", "b=; expires=Thu, 01 Jan 1970 00:00:00 GMT"), NOW);
  assert.equal(sentTo(after, "/"), "c=3; d=4");
});

test("text without a name is no cookie", () => {
  assert.deepEqual(withCookies([], "/", set("=1", "nothing", ""), NOW), []);
});
