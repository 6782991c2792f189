/**
 * Whether an answer is right: of a prediction, a quiz, lines put in order.
 *
 * What a reader said and what a question knows enter; a judgement leaves, with
 * the words for it. Pure: it runs nothing and draws nothing.
 */
import { phrase } from "./phrases.js";

/**
 * @typedef {{text: string, right: boolean}} Option
 * @typedef {{text: string, bare: string, error: {type: string, traceback: string}|null}} Printed
 *   `text` as a terminal shows it, `bare` without prompts and typed lines
 */

/** The lines of a text as they look: without spaces at their ends and empty lines below. */
function seenLines(text) {
  return text.replace(/\s+$/, "").split("\n").map((line) => line.trimEnd());
}

function looksLike(a, b) {
  const [left, right] = [seenLines(a), seenLines(b)];
  return left.length === right.length && left.every((line, index) => line === right[index]);
}

/** Whether a prediction says what was printed; of an error its name is enough. */
export function agrees(said, { text, bare, error }) {
  if (looksLike(said, text) || looksLike(said, bare)) return true;
  if (!error) return false;
  const before = beforeTraceback(bare, error.traceback);
  const lines = seenLines(said);
  const namesIt = lines.at(-1).trimStart().startsWith(error.type);
  return namesIt && looksLike(lines.slice(0, -1).join("\n"), before);
}

function beforeTraceback(text, traceback) {
  const at = text.lastIndexOf(traceback.trimEnd());
  return at === -1 ? text : text.slice(0, at);
}

/**
 * Judges chosen options.
 *
 * @param {Option[]} options
 * @param {number[]} chosen
 */
export function judgeChoice(options, chosen) {
  const missing = options.filter(({ right }, index) => right && !chosen.includes(index)).length;
  const right = missing === 0 && chosen.every((index) => options[index].right);
  return { right, missing };
}

/** What is said of one chosen option. */
export function wordsOfChoice(option, { alone }) {
  if (alone) return option.right ? phrase("answer.the_one", "Your answer. This is the one.") : phrase("answer.not_this", "Your answer. Not this one.");
  return option.right ? phrase("answer.one_right", "Your answer. This one is right.") : phrase("answer.not_this", "Your answer. Not this one.");
}

/** What is said of several chosen options together; nothing where each says all. */
export function wordsOfChoices(options, chosen) {
  const { right, missing } = judgeChoice(options, chosen);
  if (right) return phrase("answer.all", "All that are right, and no other.");
  if (missing === 0) return phrase("answer.among", "All that are right are among them.");
  return phrase("answer.missing", { one: "One more is right.", other: "{count} more are right." }, { count: missing });
}

/**
 * Whether a kept answer can be one to this question: a copy of a reader's work may hold anything.
 *
 * @param {string} kind of the quiz
 * @param {Option[]} options
 * @param {{answer?: unknown, judgement?: unknown}} kept
 */
export function canBeAnswer(kind, options, { answer, judgement }) {
  if (typeof judgement !== "object" || judgement === null) return false;
  if (kind === "typed") return typeof answer === "string" && answer.trim() !== "";
  if (!Array.isArray(answer) || answer.length === 0 || new Set(answer).size !== answer.length) return false;
  const known = answer.every((number) => Number.isInteger(number) && number >= 0 && number < options.length);
  if (kind !== "order" || !known) return known;
  const { right, count = -1 } = /** @type {{right?: boolean, count?: number}} */ (judgement);
  return answer.length === options.length && Number.isInteger(count) && count >= 0 && (count < options.length || (right && count === options.length));
}

/** The number of the option that says what was typed; -1 where none does. */
export function typedOption(options, typed) {
  return options.findIndex(({ text }) => sameTyped(text, typed));
}

/** Two kinds of quotes and any number of spaces make no difference to Python here. */
function sameTyped(a, b) {
  const plain = (text) => text.trim().replace(/\s+/g, " ").replaceAll("'", '"');
  return plain(a) === plain(b);
}

/** How many lines from the top stand where they should: equal lines may stand for each other. */
export function rightFromTop(options, order) {
  const wrong = order.findIndex((line, place) => options[line].text !== options[place].text);
  return wrong === -1 ? order.length : wrong;
}

/** What is said of an order whose first lines are right. */
export function wordsOfOrder(right, count) {
  if (right === count) return phrase("answer.order", "This is the order.");
  if (right === 0) return phrase("answer.order_none", "The first line is another one.");
  return phrase("answer.order_some", { one: "The first line is right. The second is another one.", other: "The first {count} lines are right. The next is another one." }, { count: right });
}
