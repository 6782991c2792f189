/** Spells out small numbers. */
import { phrase } from "./phrases.js";

const NUMBERS = phrase("number.words").split(", ");
const ORDINALS = phrase("number.ordinals").split(", ");

/**
 * Returns the values for a phrase: `count`, which selects the plural form, and
 * `number`, which is a word for small numbers ("no", "one" … "ten"). A language may
 * need either.
 *
 * @param {number} count
 */
export function counted(count) {
  return { count, number: NUMBERS[count] ?? String(count) };
}

/** Returns "first" … "tenth", counting from 1; undefined for other numbers. */
export function ordinal(number) {
  return ORDINALS[number - 1];
}

export function capitalize(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
