/** Receipts for work on the reader's own machine. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "./words.js";
import { noteSteps, readReceipt, receiptKey, receiptLetters } from "../../themes/default/js/exercise/receipt.js";

const lessonData = { lesson: "AP5", version: "P1EK", steps: [2, 4, 5], groups: { "health-route": [2], "books-routes": [4, 5] } };
const GOOD = "AP5-2.4-P1EK-TAKR6Z";

/** Makes a code with this body and a valid checksum. */
function receiptCode(body) {
  return `${body}-${receiptLetters(body, 6)}`;
}

function emptyStorage() {
  const records = new Map();
  return {
    get: (key) => records.get(key) ?? null,
    put: (key, changes) => records.set(key, { ...records.get(key), ...changes }),
  };
}

test("the check letters match check.pyz", () => {
  assert.equal(receiptLetters("[starter]\n", 4), "P1EK");
  assert.equal(receiptCode("AP5-2.4-P1EK"), GOOD);
});

test("a receipt counts, however it was pasted", () => {
  const expected = { kind: "good", steps: [2, 4], words: "Recorded: steps 2 and 4 are done." };
  for (const text of [GOOD, ` ${GOOD.toLowerCase()} \n`, `https://example.org/a/#receipt=${GOOD}`, "AP5-2.4-PIEK-TAKR6Z"]) {
    assert.deepEqual(readReceipt(text, lessonData), expected, text);
  }
  assert.equal(readReceipt(receiptCode("AP5-2-P1EK"), lessonData).words, "Recorded: step 2 is done.");
});

test("an invalid receipt gets a friendly message that says what to do", () => {
  const words = (text) => [readReceipt(text, lessonData).kind, readReceipt(text, lessonData).words];
  assert.deepEqual(words(" "), ["empty", "Paste the code that check.pyz prints when all checks of a step have passed."]);
  assert.deepEqual(words("all passed"), [
    "unreadable",
    "This doesn’t look like a receipt. Copy the whole code that check.pyz prints last, such as AP5-2.4-MJZS-XCH8C5.",
  ]);
  assert.match(readReceipt("all passed", { ...lessonData, lesson: "ShopDoor" }).words, / SHOPDOOR-2/);
  assert.deepEqual(words("AP5-2.5-P1EK-TAKR6Z"), ["damaged", "This isn’t exactly what check.pyz printed. Copy the code again."]);
  assert.deepEqual(words(receiptCode("AP6-2-P1EK")), [
    "foreign",
    "This receipt belongs to the lesson AP6. It counts on that lesson’s page.",
  ]);
});

test("a receipt of older checks counts for the steps that still exist, and says so", () => {
  const older = readReceipt(receiptCode("AP5-2.3-0000"), lessonData);
  assert.deepEqual(older.steps, [2]);
  assert.match(older.words, /^Recorded: step 2 is done\. The checks have changed since/);
  assert.equal(readReceipt(receiptCode("AP5-3-0000"), lessonData).steps.length, 0);
});

test("a group is done with all its steps, and stays done", () => {
  const storage = emptyStorage();
  noteSteps([2, 4], lessonData, storage, 7);
  assert.deepEqual(storage.get(receiptKey("AP5")), { steps: [2, 4] });
  assert.deepEqual(storage.get("exercise:health-route"), { status: "done", tries: 1, passed: 7 });
  assert.deepEqual(storage.get("exercise:books-routes"), { status: "tried", tries: 1 });
  noteSteps([5], lessonData, storage, 9);
  assert.deepEqual(storage.get(receiptKey("AP5")), { steps: [2, 4, 5] });
  assert.deepEqual(storage.get("exercise:books-routes"), { status: "done", tries: 2, passed: 9 });
  assert.deepEqual(storage.get("exercise:health-route").passed, 7);
});
