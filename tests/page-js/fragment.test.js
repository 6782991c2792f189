import { test } from "node:test";
import assert from "node:assert/strict";
import { fragment } from "../../themes/default/js/page/fragment.js";

test("an address's fragment is decoded, even if someone typed it", () => {
  for (const [written, meant] of [
    ["", ""],
    ["a-b", "a-b"],
    ["%C3%A9", "é"],
    ["100%", "100%"],
    ["%zz", "%zz"],
    ["%E0%A4%A", "%E0%A4%A"],
  ]) {
    assert.equal(fragment(written), meant);
  }
});
