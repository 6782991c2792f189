/** How a course becomes a plan with dates. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, daysAfter, isDay, isHours, planCourse } from "../../themes/default/js/progress/month-plan.js";

/** At 7 hours a week, an hour of work is a day. */
const PACE = { hours: 7, start: "2026-11-30", from: "begin" };
const days = (number) => ({ minutes: number * 60 });
const part = (id, ...steps) => ({ id, title: id, url: `${id}/`, steps });
const COURSE = [
  part("begin", days(2)),
  part("loops", days(29), { ...days(1), title: "Project", url: "loops/project/" }, days(3)),
  part("web", days(40), { minutes: 0, title: "Gate", url: "web/gate/" }),
];

const plan = (settings = {}, course = COURSE) => planCourse(course, { ...PACE, ...settings });
const spans = ({ parts }) => parts.map(({ id, first, last }) => `${id} ${first} ${last}`);

test("parts follow one another, each with the days that its minutes take", () => {
  assert.deepEqual(spans(plan()), ["begin 2026-11-30 2026-12-01", "loops 2026-12-02 2027-01-03", "web 2027-01-04 2027-02-12"]);
  assert.equal(plan().last, "2027-02-12");
});

test("twice the hours take half the time", () => {
  assert.deepEqual(spans(plan({ hours: 14 })), ["begin 2026-11-30 2026-11-30", "loops 2026-12-01 2026-12-17", "web 2026-12-17 2027-01-06"]);
});

test("gates and projects have the day on which their work is done", () => {
  assert.deepEqual(
    plan().parts.flatMap(({ goals }) => goals),
    [
      { title: "Project", url: "loops/project/", by: "2026-12-31" },
      { title: "Gate", url: "web/gate/", by: "2027-02-12" },
    ],
  );
});

test("a month lists every part that has a day in it, and its gates and projects", () => {
  const months = plan().months.map(({ month, parts, goals }) => [month, parts.map(({ id }) => id), goals.map(({ title }) => title)]);
  assert.deepEqual(months, [
    ["2026-11", ["begin"], []],
    ["2026-12", ["begin", "loops"], ["Project"]],
    ["2027-01", ["loops", "web"], []],
    ["2027-02", ["web"], ["Gate"]],
  ]);
});

test("a plan can begin with a later part, and an unknown one means the first", () => {
  assert.deepEqual(spans(plan({ from: "web" })), ["web 2026-11-30 2027-01-08"]);
  assert.equal(plan({ from: "gone" }).parts[0].id, "begin");
});

test("a part without minutes is a day, and a course without parts ends as it begins", () => {
  assert.deepEqual(spans(plan({}, [part("begin"), part("end", days(1))])), ["begin 2026-11-30 2026-11-30", "end 2026-11-30 2026-11-30"]);
  assert.deepEqual(plan({}, []), { parts: [], months: [], last: "2026-11-30" });
});

test("months are counted across a leap day and a change of the clocks", () => {
  assert.equal(daysAfter("2028-02-28", 2), "2028-03-01");
  assert.equal(daysAfter("2027-03-27", 2), "2027-03-29");
  assert.equal(daysAfter("2026-01-01", -1), "2025-12-31");
});

test("only real days and possible weeks are accepted", () => {
  for (const day of ["2026-11-30", "2028-02-29"]) assert.equal(isDay(day), true, day);
  for (const day of ["", "2027-02-29", "2026-13-01", "30.11.2026", "0202-11-30", "2026-11-30T00:00", null, 5])
    assert.equal(isDay(day), false, String(day));
  for (const hours of [1, 6.5, 60]) assert.equal(isHours(hours), true);
  for (const hours of [0, 0.5, 61, NaN, Infinity, "6", null]) assert.equal(isHours(hours), false, String(hours));
});

test("today is the reader's calendar day", () => {
  assert.equal(dayOf(new Date(2026, 10, 30, 0, 5).getTime()), "2026-11-30");
  assert.equal(dayOf(new Date(2026, 10, 30, 23, 55).getTime()), "2026-11-30");
});
