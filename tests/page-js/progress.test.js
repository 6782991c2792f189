/** What a reader's work amounts to. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { afterAttempt, lessonProgress, lessonStatuses, statusWord, whereToGoOn } from "../../themes/default/js/progress.js";
import { choiceAfter, other } from "../../themes/default/js/scheme-switch.js";

/** A storage with these records; `updated` grows in the order they are given. */
function storageWith(records) {
  const all = Object.entries(records).map(([key, record], index) => ({ key, updated: index + 1, ...record }));
  return {
    get: (key) => all.find((record) => record.key === key) ?? null,
    all: (prefix) => all.filter(({ key }) => key.startsWith(prefix)),
  };
}

const lesson = (ids, change) => ({
  title: "Repeat with for", url: "fundamentals/repeat-with-for/", next: { title: "Repeat until done", url: "fundamentals/repeat-until-done/" },
  exercises: ids.map((id) => ({ id, title: id.toUpperCase() })), ...change,
});

test("a run makes tried, a failed check not yet, a passed one done", () => {
  assert.deepEqual(afterAttempt({}, null), { status: "tried", tries: 1 });
  assert.deepEqual(afterAttempt({ status: "tried", tries: 1 }, { passed: false }), { status: "not-yet", tries: 2 });
  assert.deepEqual(afterAttempt({ status: "not-yet", tries: 2 }, null), { status: "not-yet", tries: 3 });
  assert.deepEqual(afterAttempt({ status: "not-yet", tries: 3 }, { passed: true }), { status: "done", tries: 4 });
});

test("done stays done", () => {
  assert.equal(afterAttempt({ status: "done", tries: 1 }, { passed: false }).status, "done");
});

test("a status has its word", () => {
  assert.deepEqual([{}, { status: "tried", tries: 1 }, { status: "tried", tries: 2 }, { status: "tried", tries: 3 }, { status: "not-yet" }, { status: "done" }].map(statusWord),
    ["not started", "tried once", "tried twice", "tried 3 times", "not yet", "done"]);
});

test("a lesson is done when all its exercises are", () => {
  const storage = storageWith({ "exercise:a": { status: "done" }, "exercise:b": { status: "not-yet" } });
  assert.deepEqual(lessonProgress(lesson(["a", "b"]), storage), { done: 1, count: 2, status: "tried" });
  assert.deepEqual(lessonProgress(lesson(["a"]), storage), { done: 1, count: 1, status: "done" });
  assert.equal(lessonProgress(lesson(["c"]), storage).status, "not-started");
});

test("statuses are told by the lesson's id", () => {
  const storage = storageWith({ "exercise:a": { status: "done" }, "lesson:fu8": lesson(["a"]), "lesson:fu9": lesson(["z"]) });
  assert.deepEqual([...lessonStatuses(storage)], [["fu8", "done"], ["fu9", "not-started"]]);
});

test("the way on is the exercise worked on last", () => {
  const storage = storageWith({
    "exercise:a": { status: "done" }, "exercise:y": { status: "not-yet" },
    "lesson:new": lesson(["x", "y"], { url: "new/" }), "lesson:old": lesson(["a", "b"], { url: "old/" }),
  });
  assert.deepEqual(whereToGoOn(storage), { lesson: "new", title: "Y", url: "new/#exercise-y" });
});

test("after an exercise that is done comes the next open one, and last those left out", () => {
  const at = (records) => whereToGoOn(storageWith({ "lesson:fu8": lesson(["a", "b", "c"]), ...records })).title;
  assert.equal(at({ "exercise:b": { status: "done" } }), "C");
  assert.equal(at({ "exercise:b": { status: "done" }, "exercise:c": { status: "done" } }), "A");
});

test("after a lesson that is done comes the next", () => {
  const storage = storageWith({ "exercise:a": { status: "done" }, "lesson:fu8": lesson(["a"]) });
  assert.deepEqual(whereToGoOn(storage), { lesson: null, title: "Repeat until done", url: "fundamentals/repeat-until-done/" });
});

test("a lesson that was only opened is nothing to continue", () => {
  assert.equal(whereToGoOn(storageWith({ "lesson:fu8": lesson(["a"]) })), null);
});

test("choosing what the system shows follows the system again", () => {
  assert.equal(choiceAfter("dark", "light"), "dark");
  assert.equal(choiceAfter("light", "light"), null);
  assert.equal(other("dark"), "light");
});
