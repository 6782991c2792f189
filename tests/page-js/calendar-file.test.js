/** What a calendar file contains, as RFC 5545 wants it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { writeCalendar } from "../../themes/default/js/progress/calendar-file.js";

const NOW = Date.UTC(2026, 10, 26, 1, 22, 3, 456);
const EVENT = { uid: "loops.a1@understory", first: "2026-11-30", end: "2026-12-02", summary: "Loops" };
const write = (change = {}) => writeCalendar([{ ...EVENT, ...change }], { now: NOW, product: "Understory" });
const lines = (text) => text.split("\r\n");

/** Joins what was folded, as calendars do. */
const unfolded = (text) => lines(text.replaceAll("\r\n ", ""));
const size = (line) => new TextEncoder().encode(line).length;

test("an event has a name, a time stamp, and whole days whose end isn't part of it", () => {
  assert.deepEqual(lines(write()), [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Understory//Plan//EN",
    "CALSCALE:GREGORIAN",
    "BEGIN:VEVENT",
    "UID:loops.a1@understory",
    "DTSTAMP:20261126T012203Z",
    "DTSTART;VALUE=DATE:20261130",
    "DTEND;VALUE=DATE:20261202",
    "SUMMARY:Loops",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("every line ends with CRLF, and nowhere else is one of its characters", () => {
  const text = write({ summary: "a\nb", description: "c\r\nd\re\u0007" });
  assert.equal(text.replaceAll("\r\n", "").search(/[\r\n]/), -1);
  assert.ok(text.endsWith("\r\n"));
});

test("backslashes, semicolons, commas and line breaks are escaped, colons aren't", () => {
  const text = write({ summary: "a\\b; c, d: e", description: "one\ntwo\r\nthree\u0007" });
  assert.ok(unfolded(text).includes("SUMMARY:a\\\\b\\; c\\, d: e"));
  assert.ok(unfolded(text).includes("DESCRIPTION:one\\ntwo\\nthree"));
});

test("no line is longer than 75 bytes, and what is folded can be joined again", () => {
  const description = "Do the last Rebuild and one warm-up; then go on. ".repeat(9).trim();
  const text = write({ description });
  for (const line of lines(text)) assert.ok(size(line) <= 75, line);
  assert.ok(
    lines(text).some((line) => size(line) === 75),
    "lines are filled",
  );
  assert.ok(unfolded(text).includes(`DESCRIPTION:${description.replaceAll(";", "\\;")}`));
});

test("folding never splits a character of several bytes", () => {
  for (let shift = 0; shift < 4; shift += 1) {
    const summary = `${"x".repeat(shift)}${"é🌱ñ".repeat(30)}`;
    const text = write({ summary });
    for (const line of lines(text)) assert.ok(size(line) <= 75, line);
    assert.ok(unfolded(text).includes(`SUMMARY:${summary}`));
    assert.ok(text.isWellFormed());
    for (const line of lines(text)) assert.ok(line.isWellFormed());
  }
});

test("an address stays as it is", () => {
  assert.ok(unfolded(write({ url: "https://example.org/a,b/?c;d" })).includes("URL:https://example.org/a,b/?c;d"));
});
