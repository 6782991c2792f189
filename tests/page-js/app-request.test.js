/** A request as readers write it, as it's sent, and as a curl command. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import "./words.js";
import { curlCommand, readRequest } from "../../themes/default/js/app/request.js";

const written = (change) => ({ method: "GET", path: "/", headers: "", body: "", ...change });
const read = (change) => readRequest(written(change)).request;
const curl = (change) => curlCommand(read(change));
/** Returns the words of a command as a POSIX shell splits it. */
const words = (command) =>
  execFileSync("/bin/sh", ["-c", `printf '%s\\0' ${command}`], { encoding: "utf8" })
    .split("\0")
    .slice(0, -1);

test("a path is sent as a browser would send it", () => {
  for (const [path, sent] of [
    ["/late-fee/3", "/late-fee/3"],
    ["  late-fee/3 ", "/late-fee/3"],
    ["", "/"],
    ["/hello/Zoë X", "/hello/Zo%C3%AB%20X"],
    ["/a%20b?q=1&r=a b#part", "/a%20b?q=1&r=a%20b"],
    ["/moo/{times}", "/moo/%7Btimes%7D"],
    ["//example.test/x", "//example.test/x"],
    ["http://127.0.0.1:8000/books?sort=title", "/books?sort=title"],
    ["https://other.test", "/"],
  ])
    assert.equal(read({ path }).path, sent, path);
});

test("each line of the headers is a header, and blank lines aren't", () => {
  const { headers } = read({ headers: "Accept: text/html\n\n  X-Time : 10:30  \nX-Empty:" });
  assert.deepEqual(headers, [
    ["Accept", "text/html"],
    ["X-Time", "10:30"],
    ["X-Empty", ""],
  ]);
});

test("a line that isn't a header is named, and nothing is sent", () => {
  for (const line of ["Accept", ": text/html", "Two words: 1", "X: ☂", "X\u0000: 1"]) {
    const { request, problem } = readRequest(written({ headers: `A: 1\n${line}` }));
    assert.equal(request, undefined, line);
    assert.match(problem, /2/, line);
  }
});

test("a body is JSON unless a header says otherwise, and GET has none", () => {
  const post = { method: "POST", body: '{"title": 1}' };
  assert.deepEqual(read(post).headers, [["Content-Type", "application/json"]]);
  assert.equal(read(post).body, '{"title": 1}');
  assert.deepEqual(read({ ...post, headers: "content-type: text/plain" }).headers, [["content-type", "text/plain"]]);
  assert.deepEqual(read({ ...post, method: "GET" }), { method: "GET", path: "/", headers: [], body: "" });
  assert.deepEqual(read({ ...post, body: " \n" }).headers, []);
});

test("the curl command for a plain request needs no quotes", () => {
  assert.equal(curl({ path: "/late-fee/3" }), "curl http://127.0.0.1:8000/late-fee/3");
  assert.equal(curl({ method: "DELETE", path: "/books/3" }), "curl -X DELETE http://127.0.0.1:8000/books/3");
});

test("a shell passes each word of the curl command on as it is", () => {
  const body = `{"title": "Dalia's $HOME \\"x\\"",\n "tags": ["a", "!b"]}`;
  const all = words(curl({ method: "POST", path: "/a?q=1&r=$x[1]", headers: "X: it's `pwd`\nX-Empty:", body }));
  assert.deepEqual(all, [
    "curl",
    "-g",
    "http://127.0.0.1:8000/a?q=1&r=$x[1]",
    "-H",
    "X: it's `pwd`",
    "-H",
    "X-Empty;",
    "-H",
    "Content-Type: application/json",
    "--data-raw",
    body,
  ]);
  assert.deepEqual(words(curl({ method: "PUT", body: "@file" })).slice(1, 3), ["-X", "PUT"]);
});
