/** A plan in words, and in a calendar. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "./words.js";
import { planCourse } from "../../themes/default/js/progress/month-plan.js";
import { calendarOf, rowsOf, summaryOf } from "../../themes/default/js/progress/plan-words.js";

const SETTINGS = { hours: 7, start: "2026-11-30", from: "begin" };
const PLAN = planCourse(
  [
    { id: "begin", title: "Begin", url: "../../begin/", steps: [{ minutes: 120 }] },
    {
      id: "loops",
      title: "Loops, and more",
      url: "../",
      steps: [{ minutes: 45 * 60 }, { minutes: 60, title: "Project 1: Bot", url: "../bot/" }],
    },
    { id: "end", title: "End", url: "../../end/", steps: [{ minutes: 60 }] },
  ],
  SETTINGS,
);

test("a plan is a sentence with its end", () => {
  assert.equal(summaryOf(PLAN, SETTINGS), "With 7 hours a week from 30 November 2026, you’ll be done around 17 January 2027.");
  assert.match(summaryOf(PLAN, { hours: 1, start: "2026-11-30" }), /^With 1 hour a week/);
  assert.match(summaryOf(PLAN, { hours: 6.5, start: "2026-11-30" }), /^With 6.5 hours a week/);
});

test("a month says which days of a part it has, and by when a project is done", () => {
  const said = rowsOf(PLAN).map(({ title, items }) => [title, ...items.map(({ said, title }) => said.replace("{title}", title))]);
  assert.deepEqual(said, [
    ["November 2026", "Begin, from 30 November"],
    ["December 2026", "Begin, until 1 December", "Loops, and more, from 2 December"],
    ["January 2027", "Loops, and more, until 16 January", "Project 1: Bot, by 16 January", "End, 17 January"],
  ]);
});

test("a part that has the whole month says so, and one within a month has both its days", () => {
  const long = planCourse(
    [
      { id: "a", title: "A", url: "a/", steps: [{ minutes: 60 * 70 }] },
      { id: "b", title: "B", url: "b/", steps: [{ minutes: 120 }] },
    ],
    { ...SETTINGS, from: "a" },
  );
  const said = rowsOf(long).map(({ items }) => items.map(({ said }) => said));
  assert.deepEqual(said, [
    ["{title}, from 30 November"],
    ["{title}, all month"],
    ["{title}, all month"],
    ["{title}, until 7 February", "{title}, 8 February to 9 February"],
  ]);
});

const calendar = (changes = {}) =>
  calendarOf(PLAN, {
    hours: 7,
    id: "k3",
    course: "Understory",
    base: "https://example.org/course/part/lesson/",
    now: Date.UTC(2026, 10, 26),
    ...changes,
  }).replaceAll("\r\n ", "");

test("a calendar has an event for each part, each project and the end", () => {
  const events = calendar().split("BEGIN:VEVENT\r\n").slice(1);
  const of = (event, name) => new RegExp(`^${name}[^:]*:(.*)$`, "m").exec(event)?.[1].trim();
  assert.deepEqual(
    events.map((event) => ["SUMMARY", "DTSTART", "DTEND"].map((name) => of(event, name))),
    [
      ["Understory: Begin", "20261130", "20261202"],
      ["Understory: Loops\\, and more", "20261202", "20270117"],
      ["Understory: finish Project 1: Bot", "20270116", "20270117"],
      ["Understory: End", "20270117", "20270118"],
      ["Understory: the last day of my plan", "20270117", "20270118"],
    ],
  );
  assert.equal(of(events[1], "URL"), "https://example.org/course/part/");
  assert.equal(of(events[2], "URL"), "https://example.org/course/part/bot/");
});

test("the restart rule is part of the plan", () => {
  assert.match(calendar(), /DESCRIPTION:7 hours a week\.\\nAfter a break of any length: do the last Rebuild and one warm-up\\,/);
});

test("a later export replaces the events of this plan, and nobody else's", () => {
  const uids = (text) => [...text.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
  assert.equal(new Set(uids(calendar())).size, 5);
  assert.deepEqual(uids(calendar({ now: Date.UTC(2027, 0, 1) })), uids(calendar()));
  assert.ok(uids(calendar({ id: "z9" })).every((uid) => !uids(calendar()).includes(uid)));
});
