/**
 * Counts the typing errors between two words: an extra, missing or wrong letter, or two
 * swapped ones.
 */

/** Returns how many typos are tolerated in a word of this length. */
export const allowedTypos = (length) => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * @param {string} a
 * @param {string} b
 * @param {number} most counting stops above this number
 * @returns {number}
 */
export function typos(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  // Most words can be ruled out by the letters that only one of them has.
  let strange = 0;
  for (const letter of a) if (!b.includes(letter) && (strange += 1) > most) return most + 1;
  let older = [];
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(before[column] + 1, line[column - 1] + 1, before[column - 1] + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, older[column - 2] + 1);
      }
      line.push(best);
      least = Math.min(least, best);
    }
    if (least > most) return most + 1;
    older = before;
    before = line;
  }
  return before[b.length];
}
