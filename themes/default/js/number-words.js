/** Small numbers as a sentence says them. */
import { phrase } from "./phrases.js";

const NUMBERS = phrase("number.words", "no, one, two, three, four, five, six, seven, eight, nine, ten").split(", ");
const ORDINALS = phrase("number.ordinals", "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth").split(", ");

/**
 * A number for a phrase: as `count`, which chooses the form, and as `number`, which is a word
 * where it is small, "no", "one" … "ten". A language may need either.
 *
 * @param {number} count
 */
export function counted(count) {
  return { count, number: NUMBERS[count] ?? String(count) };
}

/** "first" … "tenth", from 1; nothing for others. */
export function ordinal(number) {
  return ORDINALS[number - 1];
}

export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
