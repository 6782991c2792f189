/** The recent requests of an application. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { remember } from "../../themes/default/js/app/history.js";

const sent = (path, status = "200 OK", change = {}) => ({ written: { method: "GET", path, headers: "", body: "", ...change }, status });
const paths = (history) => history.map(({ written, status }) => `${written.path} ${status}`);

test("the newest request is first, and the same one is listed once", () => {
  const all = [sent("/a"), sent("/b"), sent("/a", "404 Not Found")];
  assert.deepEqual(paths(all.reduce(remember, [])), ["/a 404 Not Found", "/b 200 OK"]);
});

test("requests that differ in any field are different", () => {
  const all = [sent("/a"), sent("/a", "", { method: "POST" }), sent("/a", "", { body: "1" }), sent("/a", "", { headers: "A: 1" })];
  assert.equal(all.reduce(remember, []).length, 4);
});

test("old requests are forgotten", () => {
  const history = Array.from({ length: 100 }, (_, number) => sent(`/${number}`)).reduce(remember, []);
  assert.equal(paths(history)[0], "/99 200 OK");
  assert.ok(history.length < 20);
});
