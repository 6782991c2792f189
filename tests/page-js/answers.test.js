/** Whether answers are right, and what the page says about them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "./words.js";
import {
  canBeAnswer,
  choiceFeedback,
  hasSameValues,
  judgeChoice,
  matchesOutput,
  optionFeedback,
  orderFeedback,
  rightFromTop,
  typedOption,
} from "../../themes/default/js/question/answers.js";

const printed = (text, changes = {}) => ({ text, bare: text, error: null, ...changes });

test("a prediction is right if its lines look the same", () => {
  assert.equal(matchesOutput("0\n1\n2", printed("0\n1\n2\n")), true);
  assert.equal(matchesOutput("0 \n1\n2\n\n", printed("0\n1\n2\n")), true);
  assert.equal(matchesOutput("1\n2\n3", printed("0\n1\n2\n")), false);
  assert.equal(matchesOutput("0 1 2", printed("0\n1\n2\n")), false);
});

test("the right values on other lines are not just wrong", () => {
  assert.equal(hasSameValues("0 1 2", "0\n1\n2\n"), true);
  assert.equal(hasSameValues("0 1", "0\n1\n2\n"), false);
});

test("visible spaces and blank lines count", () => {
  assert.equal(matchesOutput("Row7", printed("Row 7\n")), false);
  assert.equal(matchesOutput("  a", printed("a\n")), false);
  assert.equal(matchesOutput("a\nb", printed("a\n\nb\n")), false);
});

test("a prediction can leave out the prompts and typed lines", () => {
  const run = printed("Boxes? 12\n12\n", { bare: "12\n" });
  assert.equal(matchesOutput("12", run), true);
  assert.equal(matchesOutput("Boxes? 12\n12", run), true);
  assert.equal(matchesOutput("Boxes?", run), false);
});

test("for an error, its name is enough after the output before it", () => {
  const traceback = "Traceback (most recent call last):\n  File \"main.py\", line 2\nNameError: name 'x' is not defined\n";
  const run = printed(`Hello\n${traceback}`, { error: { type: "NameError", traceback } });
  assert.equal(matchesOutput("Hello\nNameError", run), true);
  assert.equal(matchesOutput("Hello\nNameError: name 'x' is not defined", run), true);
  assert.equal(matchesOutput("NameError", run), false);
  assert.equal(matchesOutput("Hello\nTypeError", run), false);
  assert.equal(matchesOutput("NameError", printed(traceback, { error: { type: "NameError", traceback } })), true);
});

const options = [
  { text: "1", right: false },
  { text: "2", right: true },
  { text: "two", right: true },
];

test("a choice is right with exactly the right options", () => {
  assert.deepEqual(judgeChoice(options, [1, 2]), { right: true, missing: 0 });
  assert.deepEqual(judgeChoice(options, [1]), { right: false, missing: 1 });
  assert.deepEqual(judgeChoice(options, [0, 1, 2]), { right: false, missing: 0 });
});

test("the feedback on choices is true and says what is missing", () => {
  assert.equal(choiceFeedback(options, [1, 2]), "You found all the right answers.");
  assert.equal(choiceFeedback(options, [1]), "One more is right.");
  assert.equal(choiceFeedback(options, [0]), "2 more are right.");
  assert.equal(choiceFeedback(options, [0, 1, 2]), "You found all the right answers, and chose wrong ones too.");
  assert.equal(optionFeedback(options[0], { alone: true }), "Not quite.");
  assert.equal(optionFeedback(options[1], { alone: true }), "Correct.");
  assert.equal(optionFeedback(options[1], { alone: false }), "Correct: this is one of the right answers.");
});

test("a typed answer is recognised regardless of spaces and quotes", () => {
  const known = [{ text: "print('a')" }, { text: "range(5, 2, -1)" }];
  assert.equal(typedOption(known, ' print("a") '), 0);
  assert.equal(typedOption(known, "range(5,  2, -1)"), 1);
  assert.equal(typedOption(known, "range(5, 2)"), -1);
});

test("an order is right up to its first misplaced line; equal lines can swap", () => {
  const lines = [{ text: "a" }, { text: "b" }, { text: "a" }];
  assert.equal(rightFromTop(lines, [0, 1, 2]), 3);
  assert.equal(rightFromTop(lines, [2, 1, 0]), 3);
  assert.equal(rightFromTop(lines, [0, 2, 1]), 1);
  assert.equal(rightFromTop(lines, [1, 0, 2]), 0);
  assert.equal(orderFeedback(3, 3), "This is the right order.");
  assert.equal(orderFeedback(0, 3), "The first line should be a different one.");
  assert.equal(orderFeedback(1, 3), "The first line is right. The second should be a different one.");
  assert.equal(orderFeedback(2, 4), "The first 2 lines are right. The next should be a different one.");
});

test("data from a damaged copy is not an answer", () => {
  const judgement = { right: false };
  const kept = (answer, changes = { judgement }) => ({ answer, ...changes });
  for (const [kind, answer] of [
    ["single", [1]],
    ["multiple", [0, 2]],
    ["typed", "two"],
  ]) {
    assert.equal(canBeAnswer(kind, options, kept(answer)), true, kind);
  }
  const ordered = (judgement) => canBeAnswer("order", options, kept([2, 0, 1], { judgement }));
  for (const judgement of [
    { right: false, count: 0 },
    { right: false, count: 2 },
    { right: true, count: 1 },
    { right: true, count: 3 },
  ])
    assert.equal(ordered(judgement), true);
  for (const judgement of [{ right: false }, { right: true, count: 99 }, { right: false, count: 3 }, { right: false, count: -1 }])
    assert.equal(ordered(judgement), false, JSON.stringify(judgement));
  for (const answer of [undefined, null, "1", [], [3], [-1], [0.5], ["0"], [1, 1]]) {
    assert.equal(canBeAnswer("multiple", options, kept(answer)), false, JSON.stringify(answer));
  }
  assert.equal(canBeAnswer("order", options, kept([0, 1])), false);
  assert.equal(canBeAnswer("typed", options, kept(" ")), false);
  assert.equal(canBeAnswer("single", options, kept([1], {})), false);
});
