/**
 * What a verdict or an error means for the reader, as a value to draw.
 *
 * A verdict of the check engine, or a problem of a run, enters; words, marked
 * lines and the state of each check leave. Pure: no element is known here, and
 * the judging was done before.
 */
import { diffLines, linesOf } from "./line-diff.js";
import { NUMBERS, ORDINALS } from "./number-words.js";

/**
 * @typedef {{text: string, code: boolean}} Words a stretch of a sentence; code stood between backticks
 * @typedef {{text: string, mark: "missing"|"gap"|null, spaces?: boolean}} Line
 *   `spaces`: it differs from its neighbour in white space alone, which has to be seen
 * @typedef {object} Result
 * @property {"wrong"|"error"|"limit"|"passed"} kind
 * @property {Words[]} says the first sentence
 * @property {Words[][]} more further paragraphs
 * @property {{called: Line[], expected: Line[], got: Line[]}|null} table
 * @property {string|null} waits
 * @property {{term: string, words: Words[], line: number|null}[]} terms
 */

const BEFORE_RUNNING = new Set(["SyntaxError", "IndentationError", "TabError"]);

/**
 * What to show of a verdict.
 *
 * @param {string|null} [why] the author's sentence on why the answer works
 * @returns {Result}
 */
export function resultOfVerdict(verdict, why = null) {
  if (verdict.passed) {
    const more = why ? [inlineCode(why)] : [];
    return { ...plain("passed"), says: inlineCode(passedWords(verdict.checks.length)), more };
  }
  const failed = verdict.checks.find(({ status }) => status !== "passed" && status !== "waiting") ?? verdict.checks[0];
  const waits = waitsWords(verdict.checks.filter(({ status }) => status === "waiting"));
  const speaks = failed.error && failed.status !== "limit" ? resultOfProblem(failed.error) : plain(failed.status === "limit" ? "limit" : "wrong");
  const message = failed.message ?? (failed.error ? null : defaultMessage(failed));
  return { ...speaks, ...(message && messageWords(message)), table: comparison(failed), waits };
}

/**
 * What to show of an error that ended a run.
 *
 * @returns {Result}
 */
export function resultOfProblem(problem) {
  const terms = [];
  const line = problem.line ?? null;
  if (problem.explanation) terms.push({ term: "What it means", words: inlineCode(problem.explanation.meaning), line: null });
  if (problem.explanation?.look) terms.push({ term: "Where to look", ...lookWords(problem.explanation.look, line) });
  else if (line) terms.push({ term: "Where to look", words: [], line });
  return { ...plain("error"), ...messageWords(problemWords(problem)), terms };
}

/** What to show of a run that a limit or a breakdown ended. */
export function resultOfEnd(problem) {
  return { ...plain("limit"), ...messageWords(problem.message) };
}

/** A result as one text, for those who hear it. */
export function spoken(result) {
  const words = [result.says, ...result.more].map((stretch) => stretch.map(({ text }) => text).join(""));
  return [...words, result.waits ?? ""].filter(Boolean).join(" ");
}

/** The state of each check, by its place in the exercise; `waiting` where the verdict says nothing. */
export function checkStates(verdict, number) {
  return Array.from({ length: number }, (_, index) => verdict?.checks[index]?.status ?? "waiting");
}

/** While checks run: those before the one that runs have passed. */
export function checkStatesDuring(names, running) {
  const at = names.indexOf(running);
  return names.map((_, index) => (index < at ? "passed" : index === at ? "checking" : "waiting"));
}

/** "Both checks pass.", "All three checks pass." */
export function passedWords(number) {
  if (number === 1) return "The check passes.";
  if (number === 2) return "Both checks pass.";
  return `All ${NUMBERS[number] ?? number} checks pass.`;
}

/** "Line 3 has …" becomes a link to that line and the rest; a line of another file has no link. */
function lookWords(look, line) {
  const [begin, number, ofFile] = /^Line (\d+)\b( of `)?/.exec(look) ?? ["", line];
  if (ofFile) return { words: inlineCode(look), line: null };
  return { words: inlineCode(look.slice(begin.length).trimStart()), line: number && Number(number) };
}

/** Splits a sentence at its backticks. */
export function inlineCode(text) {
  return text
    .split("`")
    .map((part, index, parts) => ({ text: part, code: index % 2 === 1 && index < parts.length - 1 }))
    .filter(({ text: part }) => part !== "");
}

/** The line that asks for input, where the program leaves no doubt. */
export function askingLine(source, prompt) {
  const lines = source.split("\n").map((text, index) => ({ text, number: index + 1 }));
  const asking = lines.filter(({ text }) => /(^|[^\w.])input\s*\(/.test(text.replace(/^\s*#.*/, "")));
  if (asking.length === 1) return asking[0].number;
  const words = prompt?.trim();
  const named = words ? asking.filter(({ text }) => text.includes(words)) : [];
  return named.length === 1 ? named[0].number : null;
}

/** The three columns of a failed check; null where there is nothing to compare. */
function comparison({ called, expected, got }) {
  if (expected === null || expected === undefined) return null;
  const rows = diffLines(linesOf(expected), linesOf(got), (a, b) => a.trimEnd() === b.trimEnd());
  return { called: linesOf(called).map((text) => ({ text, mark: null })), ...columns(rows) };
}

function columns(rows) {
  const expected = new Column();
  const got = new Column();
  const nothingGot = rows.every(({ right }) => right === null);
  let expectedLine = 0;
  let gotLine = 0;
  for (const { left, right, same } of rows) {
    const spaces = !same && left !== null && right !== null && squeezed(left) === squeezed(right);
    if (left !== null) expectedLine += 1;
    if (right !== null) gotLine += 1;
    if (left === null) expected.lack(gotLine);
    else expected.put(line(left, same, spaces));
    if (right === null) got.lack(expectedLine, nothingGot ? "nothing" : null);
    else got.put(line(right, same, spaces));
  }
  return { expected: expected.lines, got: got.lines };
}

function line(text, same, spaces) {
  return { text, mark: same ? null : "missing", ...(spaces && { spaces }) };
}

function squeezed(text) {
  return text.replace(/\s/g, "");
}

/** One side of a comparison. Neighbouring lines that it lacks share one box with words; blank lines keep the sides level. */
class Column {
  lines = [];
  gap = null;
  first = 0;

  put(line) {
    this.gap = null;
    this.lines.push(line);
  }

  lack(number, words = null) {
    if (this.gap) {
      this.lines.push({ text: "", mark: null });
      if (!words) this.gap.text = `no lines ${this.first} to ${number}`;
      return;
    }
    this.first = number;
    this.gap = { text: words ?? `no ${ORDINALS[number] ? `${ORDINALS[number]} line` : `line ${number}`}`, mark: "gap" };
    this.lines.push(this.gap);
  }
}

function plain(kind) {
  return { kind, says: [], more: [], table: null, waits: null, terms: [] };
}

/** The first sentence stands out; the rest follows as its own paragraph. */
function messageWords(message) {
  const [first, ...others] = message.trim().split(/\n\s*\n/);
  const end = sentenceEnd(first);
  const rest = first.slice(end).trim();
  return {
    says: inlineCode(first.slice(0, end)),
    more: [rest, ...others.map((paragraph) => paragraph.trim())].filter(Boolean).map(inlineCode),
  };
}

/** Where the first sentence ends, not counting stops inside backticks or numbers. */
function sentenceEnd(text) {
  let code = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "`") code = !code;
    if (!code && /[.!?]/.test(text[at]) && /^\s+\S/.test(text.slice(at + 1))) return at + 1;
  }
  return text.length;
}

function defaultMessage({ status, name }) {
  if (status === "limit") return "Your program did not come to its end in the time a check gives it.";
  return `Not yet: ${name}.`;
}

function waitsWords(waiting) {
  if (waiting.length === 0) return null;
  if (waiting.length === 1) return `The check “${waiting[0].name}” waits until this one passes.`;
  return `The other ${NUMBERS[waiting.length] ?? waiting.length} checks wait until this one passes.`;
}

function problemWords({ type, line, message, traceback, by = "Python" }) {
  if (type === "SystemExit") return "Your program ended itself.";
  // Without a traceback it was not Python that spoke, but the page's side of the runner.
  if (!traceback) return message;
  if (BEFORE_RUNNING.has(type)) return "Python stopped before it ran anything.";
  if (line) return `${by} stopped on line ${line}.`;
  return `${by} stopped with ${/^[AEIOU]/.test(type) ? "an" : "a"} ${type}.`;
}
