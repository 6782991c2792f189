/**
 * Turns a verdict or an error into words, marked lines and check states to draw.
 *
 * Pure. The checking happens elsewhere.
 */
import { diffLines, linesOf } from "./line-diff.js";
import { counted } from "../page/number-words.js";
import { phrase, pieces } from "../page/phrases.js";
import { lessonFor } from "../program/taught-in.js";

/**
 * @typedef {{text: string, code: boolean, emphasis?: "em"|"strong"}} Words part of a sentence; `code` was
 *   between backticks, and what is emphasized between asterisks
 * @typedef {{text: string, mark: "missing"|"gap"|null, differs?: [number, number]}} Line
 *   `differs`: the part that differs from the line beside it, if not the whole line
 * @typedef {object} Result
 * @property {"wrong"|"error"|"limit"|"passed"} kind
 * @property {Words[]} says the first sentence
 * @property {Words[][]} more further paragraphs
 * @property {{called: Line[], expected: Line[], got: Line[]}|null} table `called` is empty if the program was run as it is, `expected` if only the message says it
 * @property {{expected: string|null, got: string}|null} [drawings] the commands of what was drawn
 * @property {Words[]} waiting which checks haven't run
 * @property {{term: string, words: Words[], line: number|null, lesson?: {title: string, url: string}}[]} terms
 * @property {boolean} folds the terms are folded, because a more specific message says what matters
 */

/** How a check names the program itself. */
const PROGRAM = /^main\.(py|sql)$/;
/** How it names a request. A division has a space after the slash. */
const REQUEST = /^[A-Z]+ \/(?! )/;
const LOOK_LABEL = phrase("result.look");
/**
 * Code, or words between asterisks: `*Dune*`, `**Start over**`. Asterisks that multiply or stand before
 * a name's arguments stay. The same as in the runner's findings.py.
 */
const MARKUP =
  /`[^`]*`|(?<![^\s([—–/-])(\*{1,2})(?=[\p{L}\p{N}_`"“‘(])((?:`[^`]*`|[^*`])*?(?<=[\p{L}\p{N}_`"”’).!?…,]))\1(?![^\s.,;:!?)\]—–/…'’-])/gu;
const SYNTAX_ERRORS = new Set(["SyntaxError", "IndentationError", "TabError"]);

/**
 * Returns what to show for a verdict.
 *
 * @param {string|null} [why] the author's sentence on why the answer works
 * @returns {Result}
 */
export function resultOfVerdict(verdict, why = null) {
  if (verdict.passed) {
    const extraPieces = why ? [inlineCode(why)] : [];
    return { ...emptyResult("passed"), says: inlineCode(passedWords(verdict.checks.length)), more: extraPieces };
  }
  const failed = verdict.checks.find(({ status }) => status !== "passed" && status !== "waiting") ?? verdict.checks[0];
  const waiting = waitingMessage(verdict.checks.filter(({ status }) => status === "waiting"));
  const base =
    failed.error && failed.status !== "limit" ? resultOfProblem(failed.error) : emptyResult(failed.status === "limit" ? "limit" : "wrong");
  const unexplained = failed.status === "limit" ? phrase("result.limit") : phrase("result.not_yet", { check: failed.name });
  const message = failed.message ?? (failed.error ? null : unexplained);
  return {
    ...base,
    ...(message && messageWords(message)),
    table: comparison(failed),
    drawings: failed.drawing,
    waiting,
    folds: Boolean(failed.message),
  };
}

/**
 * Returns what to show for an error that ended a run.
 *
 * @returns {Result}
 */
export function resultOfProblem(problem) {
  const terms = [];
  const line = problem.line ?? null;
  if (problem.explanation) terms.push({ term: phrase("result.meaning"), words: inlineCode(problem.explanation.meaning), line: null });
  if (problem.explanation?.look) terms.push({ term: LOOK_LABEL, ...lookWords(problem.explanation.look, line) });
  else if (line) terms.push({ term: LOOK_LABEL, words: [], line });
  const lesson = lessonFor(problem);
  if (lesson) terms.push({ term: phrase("result.lesson"), words: [], line: null, lesson });
  return { ...emptyResult("error"), ...messageWords(problemWords(problem)), terms };
}

/**
 * Returns what to show for a problem that ended a run. The output area already says everything
 * about a crash of Python itself.
 */
export function resultOfEnd(outcome, problem) {
  if (outcome === "crashed") return null;
  return outcome === "error" ? resultOfProblem(problem) : { ...emptyResult("limit"), ...messageWords(problem.message) };
}

/** Returns a result as plain text, for screen readers. */
export function spoken(result) {
  return [result.says, ...result.more, result.waiting].map(wordsOnly).filter(Boolean).join(" ");
}

/** Returns a sentence without its markup. */
export function plainWords(text) {
  return wordsOnly(inlineCode(text));
}

function wordsOnly(words) {
  return words.map(({ text }) => text).join("");
}

/** Returns the state of each check in order; `waiting` if the verdict doesn't include it. */
export function checkStates(verdict, number) {
  return Array.from({ length: number }, (_, index) => verdict?.checks[index]?.status ?? "waiting");
}

/** Returns the states while checks are running: those before the current one have passed. */
export function checkStatesDuring(names, running) {
  const at = names.indexOf(running);
  return names.map((_, index) => (index < at ? "passed" : index === at ? "checking" : "waiting"));
}

/** For example: "Both checks pass." or "All three checks pass." */
export function passedWords(number) {
  return number === 2 ? phrase("result.both") : phrase("result.all", counted(number));
}

/**
 * Turns "Line 3 has …" or "Line 3 of `main.py` has …" into a link to that line and the rest. A line
 * of another file gets no link.
 */
function lookWords(look, line) {
  const [begin, number, ofFile] = /^Line (\d+)\b(?: of `main\.py`)?( of `)?/.exec(look) ?? ["", line];
  if (ofFile) return { words: inlineCode(look), line: null };
  return { words: inlineCode(look.slice(begin.length).trimStart()), line: number && Number(number) };
}

/**
 * Splits a sentence at its markup: backticks and asterisks.
 *
 * @returns {Words[]}
 */
export function inlineCode(text) {
  const words = [];
  let from = 0;
  for (const { 0: whole, 1: stars, 2: inner, index } of text.matchAll(MARKUP)) {
    words.push({ text: text.slice(from, index), code: false });
    if (!stars) words.push({ text: whole.slice(1, -1), code: true });
    else words.push(...inlineCode(inner).map((each) => ({ ...each, emphasis: stars === "*" ? "em" : "strong" })));
    from = index + whole.length;
  }
  return [...words, { text: text.slice(from), code: false }].filter(({ text: part }) => part !== "");
}

/** Returns the line that asks for input; null if it's ambiguous. */
export function askingLine(source, prompt) {
  const lines = source.split("\n").map((text, index) => ({ text, number: index + 1 }));
  const asking = lines.filter(({ text }) => /(^|[^\w.])input\s*\(/.test(text.replace(/^\s*#.*/, "")));
  if (asking.length === 1) return asking[0].number;
  const words = prompt?.trim();
  const linesWithPrompt = words ? asking.filter(({ text }) => text.includes(words)) : [];
  return linesWithPrompt.length === 1 ? linesWithPrompt[0].number : null;
}

/**
 * Returns the three columns of a failed check; null if there's nothing to compare. The response to a
 * request is shown in any case, because readers see it nowhere else.
 */
function comparison({ status, called, expected, got }) {
  const compares = expected !== null && expected !== undefined;
  if (!compares && !(status === "failed" && REQUEST.test(called))) return null;
  const rows = diffLines(linesOf(compares ? expected : got), linesOf(got), (a, b) => a.trimEnd() === b.trimEnd());
  const nothing = rows.every(({ right }) => right === null) ? phrase("predicted.nothing") : null;
  return {
    called: linesOf(called)
      .filter((text) => !PROGRAM.test(text))
      .map((text) => ({ text, mark: null })),
    expected: compares ? column(rows, "left") : [],
    got: column(rows, "right", nothing),
  };
}

/**
 * Returns one side of a comparison. A note says how many adjacent lines are missing or too many,
 * and blank lines keep both sides aligned.
 *
 * @param {import("./line-diff.js").Row[]} rows
 * @param {"left"|"right"} side
 * @param {string | null} [nothing] the note if the side has no line at all
 * @returns {Line[]}
 */
function column(rows, side, nothing = null) {
  /** @param {number} count */
  const lacking = (count) => (side === "left" ? phrase("result.extra", counted(count)) : phrase("result.missing", counted(count)));
  /** @type {Line[]} */
  const lines = [];
  let gap = 0; // how many lines in a row are missing here
  for (const { left, right, same } of rows) {
    const [text, other] = side === "left" ? [left, right] : [right, left];
    if (text !== null) {
      lines.push({ text, mark: same ? null : "missing", ...(!same && other !== null && { differs: differing(text, other) }) });
      gap = 0;
      continue;
    }
    lines.push({ text: "", mark: gap === 0 ? "gap" : null });
    gap += 1;
    lines[lines.length - gap].text = nothing ?? lacking(gap);
  }
  return lines;
}

/**
 * Returns the part of a line that differs from another one: all but their common start and end.
 *
 * @returns {[number, number]}
 */
function differing(text, other) {
  const shortest = Math.min(text.length, other.length);
  let from = 0;
  while (from < shortest && text[from] === other[from]) from += 1;
  let after = 0;
  while (after < shortest - from && text.at(-1 - after) === other.at(-1 - after)) after += 1;
  return [from, text.length - after];
}

function emptyResult(kind) {
  return { kind, says: [], more: [], table: null, waiting: [], terms: [], folds: false };
}

/** Emphasizes the first sentence. The rest follows as separate paragraphs. */
function messageWords(message) {
  const [first, ...others] = message.trim().split(/\n\s*\n/);
  const end = sentenceEnd(first);
  const rest = first.slice(end).trim();
  return {
    says: inlineCode(first.slice(0, end)),
    more: [rest, ...others.map((paragraph) => paragraph.trim())].filter(Boolean).map(inlineCode),
  };
}

/** Returns where the first sentence ends, ignoring periods inside markup or numbers. */
function sentenceEnd(text) {
  const marked = [...text.matchAll(MARKUP)].map(({ 0: whole, index }) => [index, index + whole.length]);
  const end = [...text.matchAll(/[.!?](?=\s+\S)/g)].find(({ index }) => !marked.some(([from, to]) => index >= from && index < to));
  return end ? end.index + 1 : text.length;
}

/** @returns {Words[]} */
function waitingMessage(checks) {
  if (checks.length === 0) return [];
  const waitingWords = pieces(phrase("result.waits", counted(checks.length)), { check: inlineCode(checks[0].name) });
  return waitingWords.map((piece) => (typeof piece === "string" ? { text: piece, code: false } : piece));
}

function problemWords({ type, line, message, traceback, by = "Python" }) {
  if (type === "SystemExit") return phrase("result.exit");
  // Without a traceback, the message comes from the page's side of the runner, not from Python.
  if (!traceback) return message;
  if (SYNTAX_ERRORS.has(type)) return phrase("result.before");
  if (line) return phrase("result.on_line", { by, line });
  if (/^[AEIOU]/.test(type)) return phrase("result.with_an", { by, type });
  return phrase("result.with", { by, type });
}
