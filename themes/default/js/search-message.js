/**
 * A message of Python that somebody pasted → the same words whatever the names
 * and numbers in it are.
 *
 * Text enters; the pattern leaves by which the index knows the message. The
 * generator makes it in the same way (`generator/src/search/message.rs`):
 * `tests/search/messages.json` holds both to the same examples.
 */

const ERROR = /(?:\p{Lu}[\p{Alphabetic}\p{N}_]*(?:Error|Exception|Warning|Interrupt|Iteration|Exit)|(?:Base)?ExceptionGroup|UnsupportedOperation)(?=:|\s*$)/gu;

/**
 * The last error in the text, with its message; a field that is pasted into has no
 * lines, so that a traceback comes as one.
 *
 * @param {string} text
 * @returns {string|null} null where there is none
 */
export function lastError(text) {
  const starts = [...text.matchAll(ERROR)].map((match) => match.index);
  if (!starts.length) return null;
  // Within a message, another error's name is part of it.
  const traceback = text.lastIndexOf("Traceback (most recent");
  const start = traceback < 0 ? starts[0] : starts.at(-1);
  return text.slice(start).trim().split("\n")[0].trim();
}

/**
 * The pattern by which the index knows that error.
 *
 * @param {string} text
 * @returns {string|null}
 */
export function pattern(text) {
  const error = lastError(text);
  return error === null ? null : normal(error);
}

/**
 * Texts in quotes become `'…'`, numbers `0`, `greet()` becomes `…()`; small letters.
 * What Python guesses to be meant is no part of it.
 */
export function normal(line) {
  return line.split(". Did you mean", 1)[0].replace(
    /([\p{Alphabetic}\p{N}_][\p{Alphabetic}\p{N}_.]*)(?:(\(\))|('?))|'[^']*'|"[^"]*"/gu,
    (_whole, word, call, apostrophe) => {
      if (word === undefined) return "'…'";
      // `int()` is Python's own word, and stays.
      if (call) return `${word === "int" || word === "float" ? word : "…"}()`;
      return `${/^[0-9.]+$/.test(word) ? "0" : word.toLowerCase()}${apostrophe}`;
    },
  );
}
