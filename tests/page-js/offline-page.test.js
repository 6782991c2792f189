/** Sizes as the page on what works offline tells them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { sizeWords } from "../../themes/default/js/offline-page.js";

test("sizes are told as a reader's device tells them", () => {
  assert.equal(sizeWords(0), "less than 0.1 MB");
  assert.equal(sizeWords(1_449_000), "1.4 MB");
  assert.equal(sizeWords(24_600_000), "25 MB");
});
