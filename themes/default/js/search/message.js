/**
 * Normalizes a pasted Python error message, so that names and numbers in it don't
 * matter.
 *
 * The generator does the same in `generator/crates/search/src/message.rs`;
 * `tests/search/messages.json` tests both with the same examples.
 */

const ERROR =
  /(?:\p{Lu}[\p{Alphabetic}\p{N}_]*(?:Error|Exception|Warning|Interrupt|Iteration|Exit)|(?:Base)?ExceptionGroup|UnsupportedOperation)(?=:|\s*$)/gu;

/**
 * Returns the last error in the text with its message. A pasted traceback arrives as one
 * line, because the field has no line breaks.
 *
 * @param {string} text
 * @returns {string|null} null if there is none
 */
export function lastError(text) {
  const starts = [...text.matchAll(ERROR)].map((match) => match.index);
  if (!starts.length) return null;
  // Outside a traceback, another error's name is part of the message.
  const traceback = text.lastIndexOf("Traceback (most recent");
  const start = traceback < 0 ? starts[0] : starts.at(-1);
  return text.slice(start).trim().split("\n")[0].trim();
}

/**
 * Returns the pattern under which the index lists that error.
 *
 * @param {string} text
 * @returns {string|null}
 */
export function pattern(text) {
  const error = lastError(text);
  return error && normal(error);
}

/**
 * Replaces quoted text with `'…'`, numbers with `0` and `greet()` with `…()`, in lowercase.
 * Removes Python's "Did you mean" suggestions.
 */
export function normal(line) {
  return line
    .split(". Did you mean", 1)[0]
    .replace(/([\p{Alphabetic}\p{N}_][\p{Alphabetic}\p{N}_.]*)(?:(\(\))|('?))|'[^']*'|"[^"]*"/gu, (_whole, word, call, apostrophe) => {
      if (word === undefined) return "'…'";
      // `int()` and `float()` are Python's own and stay.
      if (call) return `${word === "int" || word === "float" ? word : "…"}()`;
      return `${/^[0-9.]+$/.test(word) ? "0" : word.toLowerCase()}${apostrophe}`;
    });
}
