/** What a reader's work adds up to. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "./words.js";
import { endWords } from "../../themes/default/js/progress/lesson-end.js";
import {
  afterAttempt,
  courseProgress,
  doneSince,
  findResumePoint,
  lessonProgress,
  statusWord,
} from "../../themes/default/js/progress/progress.js";
import { reviewWords, summaryWords } from "../../themes/default/js/progress/page.js";
import { choiceAfter, otherScheme } from "../../themes/default/js/page/scheme-switch.js";
import { storageWith } from "./support.js";

const lesson = (id, exercises, change) => ({
  id,
  title: `Lesson ${id}`,
  url: `part/${id}/`,
  exercises: exercises.map((name) => ({ id: name, title: name.toUpperCase() })),
  ...change,
});
const course = (...lessons) => ({ parts: [{ title: "Part", url: "part/", lessons }] });

test("a run gives tried, a failed check not yet, a passed one done", () => {
  assert.deepEqual(afterAttempt({}, null, 5), { status: "tried", tries: 1 });
  assert.deepEqual(afterAttempt({ status: "tried", tries: 1 }, { passed: false }, 5), { status: "not-yet", tries: 2 });
  assert.deepEqual(afterAttempt({ status: "not-yet", tries: 2 }, null, 5), { status: "not-yet", tries: 3 });
  assert.deepEqual(afterAttempt({ status: "not-yet", tries: 3 }, { passed: true }, 5), { status: "done", tries: 4, passed: 5 });
});

test("done stays done, with its first date", () => {
  assert.deepEqual(afterAttempt({ status: "done", tries: 1, passed: 5 }, { passed: false }, 9), { status: "done", tries: 2, passed: 5 });
});

test("each status has a word", () => {
  assert.deepEqual(
    [
      {},
      { status: "tried", tries: 1 },
      { status: "tried", tries: 2 },
      { status: "tried", tries: 3 },
      { status: "not-yet" },
      { status: "done" },
    ].map(statusWord),
    ["not started", "tried once", "tried twice", "tried 3 times", "not yet", "done"],
  );
});

test("a lesson is done when all its exercises are", () => {
  const storage = storageWith({ "exercise:a": { status: "done" }, "exercise:b": { status: "not-yet" } });
  const status = (exercises) => lessonProgress({ id: "l", exercises }, storage);
  assert.deepEqual(status(["a", "b"]), { done: 1, count: 2, complete: false, marked: false, status: "tried" });
  assert.deepEqual(status(["a"]), { done: 1, count: 1, complete: true, marked: false, status: "done" });
  assert.equal(status(["c"]).status, "not-started");
  assert.equal(status([]).status, "not-started");
});

test("a lesson is done when its reader says so, until they undo it", () => {
  const status = (record) => lessonProgress({ id: "l", exercises: ["a"] }, storageWith({ "lesson:l": record })).status;
  assert.equal(status({ done: 5, marked: true }), "done");
  assert.equal(status({ done: null, marked: false }), "not-started");
});

test("a finished lesson stays done when it gets a new exercise", () => {
  const storage = storageWith({ "lesson:l": { done: 5, marked: false }, "exercise:a": { status: "done" } });
  assert.equal(lessonProgress({ id: "l", exercises: ["a", "new"] }, storage).status, "done");
});

test("a lesson's date comes from its record, or from the last work on it", () => {
  assert.equal(doneSince(lesson("l", ["a"]), storageWith({ "lesson:l": { done: 50, marked: true } })), 50);
  assert.equal(doneSince(lesson("l", ["a"]), storageWith({ other: {}, "exercise:a": { status: "done" } })), 2);
  assert.equal(doneSince(lesson("l", ["a"]), storageWith({ "exercise:a": { status: "tried" } })), null);
});

test("lessons and exercises are counted by part; a gate isn't a lesson", () => {
  const storage = storageWith({
    "exercise:a": { status: "done" },
    "exercise:g": { status: "done" },
    "lesson:two": { done: 1, marked: true },
  });
  const { parts, lessons, exercises } = courseProgress(
    {
      parts: [
        { lessons: [lesson("one", ["a"]), lesson("two", ["b"]), lesson("gate", ["g"], { uncounted: true })] },
        { lessons: [lesson("three", ["c"])] },
      ],
    },
    storage,
  );
  assert.deepEqual(lessons, { done: 2, count: 3 });
  assert.deepEqual(exercises, { done: 2, count: 4 });
  assert.deepEqual(
    parts.map(({ status }) => status),
    ["done", "not-started"],
  );
  assert.deepEqual(parts[0].lessons, { done: 2, count: 2 });
});

test("the next step is the exercise worked on last", () => {
  const storage = storageWith({ "exercise:a": { status: "done" }, "exercise:y": { status: "not-yet" } });
  assert.deepEqual(findResumePoint(course(lesson("new", ["x", "y"]), lesson("old", ["a", "b"])), storage), {
    part: 0,
    lesson: "new",
    lessonTitle: "Lesson new",
    title: "Y",
    url: "part/new/#exercise-y",
    exercise: 1,
  });
});

test("the next step after a break is the break, until the exercise below it was begun", () => {
  const after = lesson("l", ["a", "b"]);
  Object.assign(after.exercises[1], { break: "break-1" });
  const at = (records) => findResumePoint(course(after), storageWith(records)).url;
  assert.equal(at({ "exercise:a": { status: "done" } }), "part/l/#break-1");
  assert.equal(at({ "exercise:a": { status: "done" }, "exercise:b": { status: "tried" } }), "part/l/#exercise-b");
});

test("after a done exercise comes the next open one, then the skipped ones", () => {
  const at = (records) => findResumePoint(course(lesson("l", ["a", "b", "c"])), storageWith(records)).title;
  assert.equal(at({ "exercise:b": { status: "done" } }), "C");
  assert.equal(at({ "exercise:b": { status: "done" }, "exercise:c": { status: "done" } }), "A");
});

test("after a done lesson comes the next one that is written and not done", () => {
  const lessons = [lesson("one", ["a"]), lesson("two", [], { planned: true }), lesson("three", ["b"]), lesson("four", [])];
  const after = (records) => findResumePoint(course(...lessons), storageWith(records));
  assert.deepEqual(after({ "lesson:three": { done: 1, marked: true }, "exercise:a": { status: "done" } }), {
    part: 0,
    lesson: "four",
    lessonTitle: "Lesson four",
    title: "Lesson four",
    url: "part/four/",
    exercise: null,
  });
});

test("after the last lesson comes the first skipped one", () => {
  const storage = storageWith({ "lesson:three": { done: 9, marked: true }, "exercise:b": { status: "done" } });
  assert.equal(findResumePoint(course(lesson("one", ["a"]), lesson("two", ["b"]), lesson("three", [])), storage).lesson, "one");
});

test("a lesson marked as done is left behind, even with open exercises", () => {
  const storage = storageWith({ "exercise:a": { status: "not-yet" }, "lesson:one": { done: 9, marked: true } });
  assert.equal(findResumePoint(course(lesson("one", ["a"]), lesson("two", [])), storage).lesson, "two");
});

test("if nothing was tried, or nothing is left, there is no next step", () => {
  assert.equal(findResumePoint(course(lesson("one", ["a"])), storageWith({})), null);
  assert.equal(findResumePoint(course(lesson("one", ["a"])), storageWith({ "exercise:a": { status: "done" } })), null);
});

test("the end of a lesson says what is left", () => {
  const words = (state) => endWords({ status: "tried", complete: false, marked: false, ...state });
  assert.equal(words({ done: 0, count: 0 }), "Finished? Then mark this lesson as done.");
  assert.equal(words({ done: 0, count: 1 }), "The lesson is done when its exercise has passed, or when you say so.");
  assert.equal(words({ done: 1, count: 3 }), "1 of 3 exercises has passed. The lesson is done when all have passed, or when you say so.");
  assert.equal(
    words({ status: "done", complete: true, done: 3, count: 3 }),
    "All 3 exercises passed: this lesson is done, and its stem is fully grown.",
  );
  assert.equal(words({ status: "done", marked: true, done: 1, count: 3 }), "You marked this lesson as done.");
});

test("the progress page sums up in words", () => {
  assert.equal(
    summaryWords({ lessons: { done: 13, count: 117 }, exercises: { done: 53, count: 434 } }),
    "13 of 117 lessons and 53 exercises. All of it is saved in this browser only.",
  );
  assert.equal(
    summaryWords({ lessons: { done: 0, count: 117 }, exercises: { done: 1, count: 434 } }),
    "1 exercise. All of it is saved in this browser only.",
  );
  assert.match(summaryWords({ lessons: { done: 0, count: 117 }, exercises: { done: 0, count: 434 } }), /^What you do/);
  assert.deepEqual([1, 2, 3, 11].map(reviewWords), ["Review it", "Review both", "Review all three", "Review 10 of them"]);
});

test("choosing what the system shows follows the system again", () => {
  assert.equal(choiceAfter("dark", "light"), "dark");
  assert.equal(choiceAfter("light", "light"), null);
  assert.equal(otherScheme("dark"), "light");
});
