/** How the page about offline use formats sizes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "./words.js";
import { sizeWords } from "../../themes/default/js/page/offline-page.js";

test("sizes are formatted like on a reader's device", () => {
  assert.equal(sizeWords(0), "less than 0.1 MB");
  assert.equal(sizeWords(1_449_000), "1.4 MB");
  assert.equal(sizeWords(24_600_000), "25 MB");
});
