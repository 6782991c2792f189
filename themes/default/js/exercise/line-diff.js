/**
 * Aligns the lines of two strings. Each row holds a line from the left, from the right, or
 * both.
 */

/** Longer texts are paired line by line, because an alignment that large helps nobody. */
const MAX_ALIGNED_LINES = 400;

/**
 * @typedef {{left: string|null, right: string|null, same: boolean}} Row
 * A row with both sides and `same: false` is a line that was changed.
 */

/** Splits a string into lines. A trailing newline doesn't add an empty line. */
export function linesOf(text) {
  if (text === null || text === undefined || text === "") return [];
  return text.replace(/\n$/, "").split("\n");
}

/**
 * Aligns the lines of two strings, keeping as many equal lines together as possible.
 *
 * @param {string[]} left
 * @param {string[]} right
 * @param {(a: string, b: string) => boolean} [equal]
 * @returns {Row[]}
 */
export function diffLines(left, right, equal = (a, b) => a === b) {
  if (left.length > MAX_ALIGNED_LINES || right.length > MAX_ALIGNED_LINES) return pairByPosition(left, right, equal);
  const common = commonLengths(left, right, equal);
  const rows = [];
  let removed = [];
  let added = [];
  const closeChange = () => {
    rows.push(...pairByPosition(removed, added, () => false));
    removed = [];
    added = [];
  };
  let l = 0;
  let r = 0;
  while (l < left.length || r < right.length) {
    if (l < left.length && r < right.length && equal(left[l], right[r])) {
      closeChange();
      rows.push({ left: left[l++], right: right[r++], same: true });
      // On a tie, what was removed comes first, as in other diffs.
    } else if (r === right.length || (l < left.length && common[l + 1][r] >= common[l][r + 1])) {
      removed.push(left[l++]);
    } else {
      added.push(right[r++]);
    }
  }
  closeChange();
  return rows;
}

/**
 * `lengths[l][r]` is the length of the longest common subsequence of `left` from l and
 * `right` from r.
 */
function commonLengths(left, right, equal) {
  const lengths = Array.from({ length: left.length + 1 }, () => new Array(right.length + 1).fill(0));
  for (let l = left.length - 1; l >= 0; l--) {
    for (let r = right.length - 1; r >= 0; r--) {
      lengths[l][r] = equal(left[l], right[r]) ? lengths[l + 1][r + 1] + 1 : Math.max(lengths[l + 1][r], lengths[l][r + 1]);
    }
  }
  return lengths;
}

function pairByPosition(left, right, equal) {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const row = { left: left[index] ?? null, right: right[index] ?? null };
    return { ...row, same: row.left !== null && row.right !== null && equal(row.left, row.right) };
  });
}
