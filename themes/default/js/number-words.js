/** Small numbers as a sentence says them. */

/** "no", "one" … "ten". */
export const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "first" … "tenth", from 1. */
export const ORDINALS = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** "no lessons", "one lesson", "12 lessons". */
export function counted(number, thing, things = `${thing}s`) {
  return `${NUMBERS[number] ?? number} ${number === 1 ? thing : things}`;
}

export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
