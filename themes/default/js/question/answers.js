/**
 * Judges answers: predictions, quizzes, and lines to put in order.
 *
 * Pure: runs and draws nothing.
 */
import { phrase } from "../page/phrases.js";

/**
 * @typedef {{text: string, right: boolean}} Option
 * @typedef {{text: string, bare: string, error: {type: string, traceback: string}|null}} Printed
 *   `text` as a terminal shows it, `bare` without prompts and typed lines
 */

/**
 * Splits a string into the lines a reader sees: without trailing spaces or trailing empty
 * lines.
 */
function visibleLines(text) {
  return text
    .replace(/\s+$/, "")
    .split("\n")
    .map((line) => line.trimEnd());
}

function looksLike(a, b) {
  return visibleLines(a).join("\n") === visibleLines(b).join("\n");
}

/** Returns whether a prediction matches the output. For an error, its name is enough. */
export function matchesOutput(said, { text, bare, error }) {
  if (looksLike(said, text) || looksLike(said, bare)) return true;
  if (!error) return false;
  const at = bare.lastIndexOf(error.traceback.trimEnd());
  const before = at === -1 ? bare : bare.slice(0, at);
  const lines = visibleLines(said);
  const namesIt = lines.at(-1).trimStart().startsWith(error.type);
  return namesIt && looksLike(lines.slice(0, -1).join("\n"), before);
}

/** Returns whether only the line breaks differ. */
export function hasSameValues(said, printed) {
  const words = (text) => text.trim().split(/\s+/).join(" ");
  return words(said) === words(printed);
}

/**
 * Judges the chosen options.
 *
 * @param {Option[]} options
 * @param {number[]} chosen
 */
export function judgeChoice(options, chosen) {
  const missing = options.filter(({ right }, index) => right && !chosen.includes(index)).length;
  const right = missing === 0 && chosen.every((index) => options[index].right);
  return { right, missing };
}

/** Returns the feedback for one chosen option. */
export function optionFeedback(option, { alone }) {
  if (alone) return option.right ? phrase("answer.the_one") : phrase("answer.not_this");
  return option.right ? phrase("answer.one_right") : phrase("answer.not_this");
}

/** Returns the feedback for all chosen options together. */
export function choiceFeedback(options, chosen) {
  const { right, missing } = judgeChoice(options, chosen);
  if (right) return phrase("answer.all");
  if (missing === 0) return phrase("answer.among");
  return phrase("answer.missing", { count: missing });
}

/**
 * Returns whether a stored answer is possible for this question. An imported copy may
 * contain anything.
 *
 * @param {string} kind the kind of quiz
 * @param {Option[]} options
 * @param {{answer?: unknown, judgement?: unknown}} kept
 */
export function canBeAnswer(kind, options, { answer, judgement }) {
  if (typeof judgement !== "object" || judgement === null) return false;
  if (kind === "typed") return typeof answer === "string" && answer.trim() !== "";
  if (!Array.isArray(answer) || answer.length === 0 || new Set(answer).size !== answer.length) return false;
  const isKnownAnswer = answer.every((number) => Number.isInteger(number) && number >= 0 && number < options.length);
  if (kind !== "order" || !isKnownAnswer) return isKnownAnswer;
  const { right, count = -1 } = /** @type {{right?: boolean, count?: number}} */ (judgement);
  return (
    answer.length === options.length &&
    Number.isInteger(count) &&
    count >= 0 &&
    (count < options.length || (right && count === options.length))
  );
}

/**
 * Returns the index of the option that matches what was typed, or -1. Ignores the kind of
 * quotation marks and the amount of whitespace, which make no difference to Python here.
 */
export function typedOption(options, typed) {
  const plain = (text) => text.trim().replace(/\s+/g, " ").replaceAll("'", '"');
  return options.findIndex(({ text }) => plain(text) === plain(typed));
}

/** Counts how many lines from the top are in the right place. Equal lines are interchangeable. */
export function rightFromTop(options, order) {
  const wrong = order.findIndex((line, place) => options[line].text !== options[place].text);
  return wrong === -1 ? order.length : wrong;
}

/** Returns the feedback for an order whose first lines are right. */
export function orderFeedback(right, count) {
  if (right === count) return phrase("answer.order");
  if (right === 0) return phrase("answer.order_none");
  return phrase("answer.order_some", { count: right });
}
