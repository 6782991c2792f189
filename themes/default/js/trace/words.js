/**
 * Describes a state of a recording in sentences: what just ran, what comes next,
 * and everything in the picture.
 *
 * Sentences are returned in pieces, so that names and values can be set as code.
 * Pure.
 */
import { capitalize } from "../page/number-words.js";
import { phrase, pieces } from "../page/phrases.js";
import { depthOf, lineOf } from "./replay.js";

const MAX_VALUE_LENGTH = 60;
const MAX_CHANGES = 3;
const FUNCTIONS = { __proto__: null, "<lambda>": phrase("steps.lambda"), "<genexpr>": phrase("steps.genexpr") };

/** @typedef {{text: string, code?: true}} Words */

const words = (text) => ({ text });
const code = (text) => ({ text, code: true });
/** Fills a phrase's gaps with one or more pieces of a sentence. */
const fillPhrase = (text, parts) => pieces(text, parts).map((piece) => (typeof piece === "string" ? words(piece) : piece));

/**
 * Describes what happened since the previous step and what comes next.
 *
 * @param {import("./replay.js").Recording} recording
 * @param {import("./replay.js").State} state
 * @param {string} printed the output since the previous step
 * @returns {Words[]}
 */
export function sentence(recording, state, printed) {
  const since = state.before ? describeChanges(state, printed) : [words(phrase("steps.begin"))];
  return [...since, ...(since.length > 0 ? [words(" ")] : []), ...nextLineWords(recording, state)];
}

/** Returns a sentence without its markup. */
export function spokenWords(pieces) {
  return pieces.map(({ text }) => text).join("");
}

function describeChanges(state, printed) {
  const line = lineThatRan(state);
  const clauses = [...changedNames(state), ...changedObjects(state)];
  const shownClauses = clauses.slice(0, MAX_CHANGES);
  if (clauses.length > MAX_CHANGES) shownClauses.push([words(phrase("steps.more_changed"))]);
  if (printed) shownClauses.push(printedWords(printed));
  if (shownClauses.length === 0) return line && state.moment.event !== "return" ? [words(phrase("steps.ran", { line }))] : [];
  if (!line) return [...joinAsList(shownClauses), words(".")];
  return fillPhrase(phrase("steps.did", { line }), { changes: joinAsList(shownClauses) });
}

/**
 * Returns the line that has just finished; null if a function was only entered or an error
 * raised.
 */
function lineThatRan({ moment, before }) {
  if (!["line", "return", "end"].includes(moment.event)) return null;
  if (before.moment.event === "call" && depthOf(before.moment) === depthOf(moment)) return null;
  const now = moment.frames.at(-1);
  const then = depthOf(before.moment) >= depthOf(moment) ? before.moment.frames[moment.frames.length - 1] : null;
  return then && isSame(then, now) && before.moment.event !== "exception" ? then.line : null;
}

function isSame(frame, other) {
  return frame.function === other.function && frame.file === other.file;
}

/** Pairs each frame with its earlier state, or null if it's new. */
export function framesWithBefore({ moment, before }) {
  const isNew = (index) => moment.event === "call" && index === moment.frames.length - 1;
  return moment.frames.map((frame, index) => {
    const then = before?.moment.frames[index];
    return { frame, then: then && isSame(then, frame) && !isNew(index) ? then : null };
  });
}

/** Returns whether a name's value has changed. */
export function isChanged(then, name, value) {
  return isDifferent(value, then.names.find(([each]) => each === name)?.[1]);
}

/** Returns whether a value is new or differs from the earlier one. */
export function isDifferent(value, old) {
  return !old || old.ref !== value.ref || old.kind !== value.kind || old.text !== value.text;
}

function changedNames(state) {
  return framesWithBefore(state).flatMap(({ frame, then }) => {
    if (!then) return [];
    const gone = then.names.filter(([name]) => !frame.names.some(([each]) => each === name));
    return [
      ...frame.names.filter(([name, value]) => isChanged(then, name, value)).map(([name, value]) => assignmentClause(state, name, value)),
      ...gone.map(([name]) => fillPhrase(phrase("steps.gone"), { name: code(name) })),
    ];
  });
}

function assignmentClause(state, name, value) {
  const other = value.ref && namesOf(state, value.ref).find((each) => each !== name);
  if (!other) return fillPhrase(phrase("steps.now"), { name: code(name), value: valueWords(value, state.objects) });
  const kind = kindWord(state.objects[value.ref]);
  return fillPhrase(phrase("steps.same", { kind }), { name: code(name), other: code(other) });
}

/** Returns the names that refer to an object, starting with those of the current function. */
function namesOf({ moment }, number) {
  const names = [...moment.frames]
    .reverse()
    .flatMap((frame) => frame.names.filter(([, value]) => value.ref === number).map(([name]) => name));
  return [...new Set(names)];
}

function changedObjects(state) {
  const old = state.before.objects;
  return Object.keys(state.moment.changed)
    .filter((number) => old[number] && JSON.stringify(old[number]) !== JSON.stringify(state.objects[number]))
    .flatMap((number) => objectClauses(state, Number(number), old[number], state.objects[number]));
}

function objectClauses(state, number, then, now) {
  const names = namesOf(state, number);
  if (now.kind === "instance" || now.kind === "class") {
    const owner = names[0];
    const old = new Map(then.attributes ?? []);
    return (now.attributes ?? [])
      .filter(([name, value]) => JSON.stringify(old.get(name)) !== JSON.stringify(value))
      .map(([name, value]) =>
        fillPhrase(phrase("steps.now"), {
          name: owner ? code(`${owner}.${name}`) : fillPhrase(phrase("steps.of"), { name: code(name), object: objectWords(now) }),
          value: valueWords(value, state.objects),
        }),
      );
  }
  const which =
    names.length > 0
      ? fillPhrase(phrase("steps.the", { kind: kindWord(now) }), { names: joinAsList(names.slice(0, 3).map((name) => [code(name)])) })
      : [words(phrase("steps.a", { kind: kindWord(now) }))];
  return [fillPhrase(phrase("steps.now"), { name: which, value: valueWords({ ref: number }, state.objects) })];
}

function printedWords(text) {
  const lines = text.replace(/\n$/, "").split("\n");
  if (lines.length > 1) return [words(phrase("steps.printed_lines", { count: lines.length }))];
  if (lines[0] === "") return [words(phrase("steps.printed_empty"))];
  return fillPhrase(phrase("steps.printed"), { text: code(cut(lines[0])) });
}

function nextLineWords({ sources, error }, { moment, objects }) {
  const { event, line, file, value } = moment;
  const where =
    file === "main.py" ? [words(phrase("steps.line", { line }))] : fillPhrase(phrase("steps.line_of", { line }), { file: code(file) });
  const plainName = FUNCTIONS[moment.function];
  const functionName = plainName ? words(plainName) : code(moment.function === "<module>" ? file : moment.function);
  const name = plainName ? words(capitalize(plainName)) : functionName;
  const isClass = isClassBody(sources, moment);
  if (event === "end") return error ? fillPhrase(phrase("steps.ends"), { error: code(error.type) }) : [words(phrase("steps.over"))];
  if (event === "call") {
    if (isClass) return fillPhrase(phrase("steps.class_reading"), { name: code(moment.function) });
    return isResumed(sources, moment) ? fillPhrase(phrase("steps.goes_on"), { name }) : calledWords(name, moment, objects);
  }
  if (event === "return") {
    if (value === undefined) return fillPhrase(phrase("steps.leaves"), { name: functionName });
    if (isClass) return fillPhrase(phrase("steps.class_read"), { name: code(moment.function) });
    return fillPhrase(moment.suspends ? phrase("steps.hands_out") : phrase("steps.gives_back"), {
      name,
      value: valueWords(value, objects),
    });
  }
  if (event === "exception") {
    const { type, message } = moment.error;
    return fillPhrase(phrase("steps.raises"), { place: where, error: [code(type), ...(message ? [words(`: ${cut(message)}`)] : [])] });
  }
  return fillPhrase(phrase("steps.next"), { place: where });
}

/** Python runs the body of a class like a function with the class's name. */
function isClassBody(sources, { function: name, file }) {
  const opening = `class ${name}`;
  return (sources[file] ?? "")
    .split("\n")
    .some((line) => line.trimStart().startsWith(opening) && !/\w/.test(line.trimStart()[opening.length] ?? ""));
}

/**
 * Returns whether the call resumes a generator, which then continues where it paused and
 * not at its `def`.
 */
function isResumed(sources, { function: name, file, line, frames }) {
  if (name === "<genexpr>") return frames.at(-1).names.length > 0;
  return !name.startsWith("<") && !/^\s*(@|def\b|async\b)/.test(lineOf(sources, file, line));
}

function calledWords(name, moment, objects) {
  const { names } = moment.frames.at(-1);
  if (names.length === 0) return fillPhrase(phrase("steps.called"), { name });
  const givenArguments = names.map(([name, value]) =>
    fillPhrase(phrase("steps.given"), { name: code(name), value: valueWords(value, objects) }),
  );
  return fillPhrase(phrase("steps.called_with"), { name, values: joinAsList(givenArguments) });
}

function joinAsList(parts) {
  return parts.flatMap((part, index) => {
    if (index === 0) return part;
    return [words(index === parts.length - 1 ? phrase("list.last") : ", "), ...part];
  });
}

/** Describes a value in a sentence. */
export function valueWords(value, objects) {
  const object = objects[value.ref];
  if (object?.kind === "instance" && object.text === undefined) return objectWords(object);
  if (object?.kind === "function") return fillPhrase(phrase("steps.function"), { name: definitionName(object) });
  if (object?.kind === "class") return fillPhrase(phrase("steps.class"), { name: definitionName(object) });
  return [code(cut(reprOf(value, objects)))];
}

function definitionName({ text }) {
  return code(text.replace(/\(.*/s, ""));
}

function objectWords({ type }) {
  const isVowel = /^[aeiou]/i.test(type);
  return fillPhrase(isVowel ? phrase("steps.an_object") : phrase("steps.a_object"), { type: code(type) });
}

function kindWord({ kind, type }) {
  if (kind === "instance") return phrase("steps.object");
  return kind === "list" ? type : kind;
}

/** Returns roughly what Python's `repr()` would show. */
export function reprOf(value, objects, depth = 0) {
  if (value.ref === undefined) return value.truncated ? `${value.text}…` : value.text;
  const object = objects[value.ref];
  if (!object) return "…";
  const inner = (each) => reprOf(each, objects, depth + 1);
  const many = (parts = [], show = inner) => {
    if (depth > 1) return parts.length > 0 ? "…" : "";
    return [...parts.map(show), ...(object.truncated ? ["…"] : [])].join(", ");
  };
  const { kind, items, entries } = object;
  if (kind === "list") return `[${many(items)}]`;
  if (kind === "tuple") return `(${many(items)}${items?.length === 1 && depth < 2 ? "," : ""})`;
  if (kind === "set") return items ? `{${many(items)}}` : "set()";
  if (kind === "dict") return `{${many(entries, ([key, each]) => `${inner(key)}: ${inner(each)}`)}}`;
  return object.text ?? object.type;
}

/** Shortens text to a maximum length, marked with an ellipsis. */
export function cut(text, most = MAX_VALUE_LENGTH) {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : text;
}

/** Describes all names and their values, for readers who can't see the picture. */
export function pictureWords(state) {
  const seen = new Map();
  return state.moment.frames
    .map((frame) => {
      const names = frame.names.map(([name, value]) => {
        const first = seen.get(value.ref);
        if (value.ref !== undefined && first) return phrase("steps.is_same", { name, other: first });
        if (value.ref !== undefined) seen.set(value.ref, name);
        return phrase("steps.is", { name, value: spokenWords(valueWords(value, state.objects)) });
      });
      return `${frameTitle(frame)}: ${names.join("; ") || phrase("steps.no_names")}.`;
    })
    .join(" ");
}

/** Returns a frame's title: the program, a module, or a function. */
export function frameTitle({ function: name, file }) {
  if (name === "<module>") return file === "main.py" ? phrase("steps.main") : file;
  return name.startsWith("<") ? name.slice(1, -1) : `${name}()`;
}
