/** What an application answered, and how its JSON is formatted. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "./words.js";
import { CHARACTERS_SHOWN, describeResponse } from "../../themes/default/js/app/response.js";
import { formatJson, jsonPieces } from "../../themes/default/js/app/json-text.js";

const JSON_TYPE = [["content-type", "application/json"]];
const describe = (body, headers = JSON_TYPE, status = 200, reason = "OK") => describeResponse({ status, reason, headers, body });
const shown = (described) => described.pieces.map(({ text }) => text).join("");

test("JSON is indented, one value per line", () => {
  assert.equal(
    formatJson('{"days":3,"tags":["a",{}],"none":[ ]}'),
    '{\n  "days": 3,\n  "tags": [\n    "a",\n    {}\n  ],\n  "none": []\n}',
  );
  assert.equal(formatJson('"a, [b]: {c}"'), '"a, [b]: {c}"');
  assert.equal(formatJson('{"a\\"{": "\\\\"}'), '{\n  "a\\"{": "\\\\"\n}');
});

test("numbers and strings stay as they were written", () => {
  for (const text of ["2.0", "1e3", "12345678901234567890", '"\\u00e9"', "-0", "null"]) assert.equal(formatJson(text), text);
});

test("what isn't JSON isn't formatted", () => {
  for (const text of ["", "{", "{'a': 1}", "[1,]", "Internal Server Error"]) assert.equal(formatJson(text), null, text);
});

test("formatting nested brackets can't make a huge text", () => {
  const depth = 40_000;
  const formatted = formatJson("[".repeat(depth) + "]".repeat(depth));
  // Engines may refuse to read such JSON.
  assert.ok((formatted?.length ?? 0) < 100 * depth);
});

test("keys, strings and numbers have different colors", () => {
  const kinds = jsonPieces('{"a": "b", "c": [1, true]}').filter(({ kind }) => kind);
  assert.deepEqual(
    kinds.map(({ text, kind }) => [text, kind]),
    [
      ['"a"', "key"],
      ['"b"', "string"],
      ['"c"', "key"],
      ["1", "number"],
    ],
  );
});

test("a JSON body is formatted if the headers say that it's JSON", () => {
  const body = '{"days":3}';
  for (const type of ["application/json", "application/problem+json; charset=utf-8"]) {
    assert.equal(shown(describe(body, [["Content-Type", type]])), '{\n  "days": 3\n}', type);
  }
  assert.equal(shown(describe(body, [["content-type", "text/plain"]])), body);
  assert.equal(shown(describe("{oops", JSON_TYPE)), "{oops");
});

test("status, reason and headers are described", () => {
  const described = describe(
    "",
    [
      ["a", "1"],
      ["b", "2"],
    ],
    404,
    "Not Found",
  );
  assert.deepEqual(
    [described.status, described.failed, described.headers, described.headerCount],
    ["404 Not Found", true, "a: 1\nb: 2", 2],
  );
  assert.equal(describe("", [], 599, "").status, "599");
  assert.equal(describe("", [], 302, "Found").failed, false);
});

test("HTML stays text", () => {
  const html = "<script>alert(1)</script>";
  assert.equal(shown(describe(html, [["content-type", "text/html"]])), html);
});

test("of a large body only the beginning is shown, and the note says how much there is", () => {
  const described = describe("x".repeat(10_000_000));
  assert.equal(shown(described).length, CHARACTERS_SHOWN);
  assert.match(described.note, /10,000,000/);
  assert.equal(describe("x".repeat(CHARACTERS_SHOWN)).note, "");
  assert.equal(shown(describe(`${"x".repeat(CHARACTERS_SHOWN - 1)}🌲🌲`)).length, CHARACTERS_SHOWN - 1);
});

test("of a body that isn't text the note says how many bytes it has", () => {
  for (const bytes of [[255], [255, 0], [255, 0, 1]]) {
    const described = describe({ base64: Buffer.from(bytes).toString("base64") }, [["content-type", "image/png"]]);
    assert.equal(shown(described), "");
    assert.match(described.note, new RegExp(`\\b${bytes.length} byte`));
  }
});

test("screen readers get the body's first line", () => {
  assert.equal(describe('{"days":3}').firstLine, '{"days":3}');
  assert.equal(describe("one\ntwo", []).firstLine, "one");
});
