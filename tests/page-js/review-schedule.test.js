/** When questions come back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "./words.js";
import { endWords } from "../../themes/default/js/progress/review-page.js";
import {
  INTERVALS,
  afterAnswer,
  dayOf,
  dayWords,
  nextReviewWords,
  questionsToday,
} from "../../themes/default/js/progress/review-schedule.js";
import { storageWith } from "./support.js";

const DAY = 86_400_000;
/** Noon, in the test machine's time zone. */
const NOON = new Date(2026, 10, 20, 12).getTime();

const course = {
  parts: [
    {
      lessons: [
        {
          id: "one",
          title: "One",
          url: "part/one/",
          exercises: [],
          questions: [
            { id: "one.a", title: "A?" },
            { id: "one.b", title: "B?" },
          ],
        },
        { id: "two", title: "Two", url: "part/two/", exercises: [], questions: [{ id: "two.c", title: "C?" }] },
        { id: "three", title: "Three", url: "part/three/", exercises: [] },
      ],
    },
  ],
};

const due = (records, now = NOON) => questionsToday(course, storageWith(records), now).due.map(({ id }) => id);
const done = (time) => ({ done: time, marked: true });

test("a lesson's questions come a day after it's done, and an unfinished lesson's never", () => {
  assert.deepEqual(due({ "lesson:one": done(NOON - DAY) }), ["one.a", "one.b"]);
  assert.deepEqual(due({ "lesson:one": done(NOON) }), []);
  assert.deepEqual(due({}), []);
});

test("a day is a calendar day: what was done in the evening comes back in the morning", () => {
  const evening = new Date(2026, 10, 19, 23, 30).getTime();
  const morning = new Date(2026, 10, 20, 0, 30).getTime();
  assert.deepEqual(due({ "lesson:two": done(evening) }, morning), ["two.c"]);
});

test("each right answer delays a question: 1, 3, 7, 21, 60 days, then no more", () => {
  let now = NOON;
  let record = null;
  const days = [];
  const waitingQuestions = () => due({ "lesson:two": done(NOON), ...(record && { "review:two.c": record }) }, now).length > 0;
  while (days.length < INTERVALS.length) {
    let waited = 0;
    for (; !waitingQuestions(); waited += 1) now += DAY;
    days.push(waited);
    record = afterAnswer(record, true, now);
  }
  assert.deepEqual(days, [1, 3, 7, 21, 60]);
  now += 1000 * DAY;
  assert.equal(waitingQuestions(), false);
  assert.match(nextReviewWords(record), /won’t come back/);
});

test("a wrong answer restarts a question, tomorrow", () => {
  const record = afterAnswer({ step: 3, answered: 1 }, false, NOON);
  assert.deepEqual(record, { step: 0, answered: NOON });
  assert.equal(nextReviewWords(record), "It comes back tomorrow.");
  assert.equal(nextReviewWords(afterAnswer(null, true, NOON)), "It comes back in 3 days.");
});

test("skipping a week loses nothing: the longest waiting question comes first", () => {
  const records = {
    "lesson:one": done(NOON - 8 * DAY),
    "lesson:two": done(NOON - 30 * DAY),
    "review:one.b": { step: 4, answered: NOON - 2 * DAY },
  };
  assert.deepEqual(due(records), ["two.c", "one.a"]);
  const { due: first, next } = questionsToday(course, storageWith(records), NOON);
  assert.equal(first[0].after, 1);
  assert.equal(next, dayOf(NOON) + 58);
});

test("the date of the next question is in words", () => {
  assert.equal(dayWords(dayOf(NOON) + 1, NOON), "tomorrow");
  assert.equal(dayWords(dayOf(NOON) + 7, NOON), "on Friday 27 November");
});

test("if no question is left, the page says what comes next", () => {
  assert.equal(endWords({ answered: 0, left: 0, next: "tomorrow" }), "Nothing to review today. The next question comes tomorrow.");
  assert.equal(endWords({ answered: 0, left: 0, next: null }), "Nothing to review today.");
  assert.equal(endWords({ answered: 3, left: 0, next: null }), "That’s all for today.");
  assert.equal(endWords({ answered: 10, left: 2, next: null }), "Two questions are left: come back whenever you like.");
});
