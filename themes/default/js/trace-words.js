/**
 * A state of a recording → sentences: what just ran, what comes next, and
 * everything that the picture shows.
 *
 * Words leave in pieces, so that names and values can be set as code. Pure.
 * `generator/src/trace/words.rs` says the same; `tests/traces` holds both to
 * each other.
 */
import { depthOf, isEntered, lineOf } from "./trace-replay.js";

const LONGEST_VALUE = 60;
const MOST_CHANGES = 3;
const FUNCTIONS = { "<lambda>": "the lambda", "<genexpr>": "the generator expression" };

/** @typedef {{text: string, code?: true}} Words */

const words = (text) => ({ text });
const code = (text) => ({ text, code: true });

/**
 * What happened since the step before, and what comes next.
 *
 * @param {import("./trace-replay.js").Recording} recording
 * @param {import("./trace-replay.js").State} state
 * @param {string} printed what was printed since the step before
 * @returns {Words[]}
 */
export function sentence(recording, state, printed) {
  const since = state.before ? happened(state, printed) : [words("Nothing has run yet.")];
  return merged([...since, ...(since.length > 0 ? [words(" ")] : []), ...next(recording, state)]);
}

/** A sentence without its markup. */
export function spokenWords(pieces) {
  return pieces.map(({ text }) => text).join("");
}

function merged(pieces) {
  const joined = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && !last.code && !piece.code) joined[joined.length - 1] = words(last.text + piece.text);
    else joined.push(piece);
  }
  return joined;
}

function happened(state, printed) {
  const line = lineThatRan(state);
  const clauses = [...changedNames(state), ...changedObjects(state)];
  const told = clauses.slice(0, MOST_CHANGES);
  if (clauses.length > MOST_CHANGES) told.push([words("more changed")]);
  if (printed) told.push(printedWords(printed));
  if (told.length === 0) return line && state.moment.event !== "return" ? [words(`Line ${line} ran.`)] : [];
  return [...(line ? [words(`Line ${line} ran: `)] : []), ...listed(told), words(".")];
}

/** The line whose turn ends here; null where a function was only entered, or an error raised. */
function lineThatRan({ moment, before }) {
  if (!["line", "return", "end"].includes(moment.event)) return null;
  if (isEntered(before.moment) && depthOf(before.moment) === depthOf(moment)) return null;
  const now = moment.frames.at(-1);
  const then = depthOf(before.moment) >= depthOf(moment) ? before.moment.frames[moment.frames.length - 1] : null;
  return then && isSame(then, now) && before.moment.event !== "exception" ? then.line : null;
}

function isSame(frame, other) {
  return frame.function === other.function && frame.file === other.file;
}

/** Each frame that stood there before, with how it was. */
export function framesWithBefore({ moment, before }) {
  const isNew = (index) => isEntered(moment) && index === moment.frames.length - 1;
  return moment.frames.map((frame, index) => {
    const then = before?.moment.frames[index];
    return { frame, then: then && isSame(then, frame) && !isNew(index) ? then : null };
  });
}

/** Whether a name has another value than before. */
export function isChanged(then, name, value) {
  const old = then.names.find(([each]) => each === name)?.[1];
  return !old || old.ref !== value.ref || old.kind !== value.kind || old.text !== value.text;
}

function changedNames(state) {
  return framesWithBefore(state).flatMap(({ frame, then }) => {
    if (!then) return [];
    const gone = then.names.filter(([name]) => !frame.names.some(([each]) => each === name));
    return [
      ...frame.names.filter(([name, value]) => isChanged(then, name, value)).map(([name, value]) => isNow(state, name, value)),
      ...gone.map(([name]) => [code(name), words(" is gone")]),
    ];
  });
}

function isNow(state, name, value) {
  const other = value.ref && namesOf(state, value.ref).find((each) => each !== name);
  if (!other) return [code(name), words(" is now "), ...valueWords(value, state.objects)];
  return [code(name), words(` is now the same ${kindWord(state.objects[value.ref])} as `), code(other)];
}

/** The names that stand for an object, those of the function at hand first. */
function namesOf({ moment }, number) {
  const names = [...moment.frames].reverse().flatMap((frame) =>
    frame.names.filter(([, value]) => value.ref === number).map(([name]) => name));
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
      .map(([name, value]) => [
        ...(owner ? [code(`${owner}.${name}`)] : [code(name), words(" of "), ...article(now)]),
        words(" is now "),
        ...valueWords(value, state.objects),
      ]);
  }
  const which = names.length > 0
    ? [words(`the ${kindWord(now)} `), ...listed(names.slice(0, 3).map((name) => [code(name)]))]
    : [words(`a ${kindWord(now)}`)];
  return [[...which, words(" is now "), ...valueWords({ ref: number }, state.objects)]];
}

function printedWords(text) {
  const lines = text.replace(/\n$/, "").split("\n");
  if (lines.length > 1) return [words(`it printed ${lines.length} lines`)];
  return lines[0] === "" ? [words("it printed an empty line")] : [words("it printed "), code(cut(lines[0]))];
}

function next({ sources, error }, { moment, objects }) {
  const { event, line, file, value } = moment;
  const where = file === "main.py" ? [words(`Line ${line}`)] : [words(`Line ${line} of `), code(file)];
  const named = functionWords(moment);
  const isClass = isClassBody(sources, moment);
  switch (event) {
    case "end":
      return error ? [words("The program ends with "), code(error.type), words(".")] : [words("The program is over.")];
    case "call":
      if (isClass) return [words("Python now reads the class "), code(moment.function), words(".")];
      if (goesOn(sources, moment)) return [...capitalized(named), words(" goes on.")];
      return [...capitalized(named), words(" is called"), ...givenWords(moment, objects), words(".")];
    case "return":
      if (value === undefined) return [words("The error leaves "), ...named, words(".")];
      if (isClass) return [words("The class "), code(moment.function), words(" is read.")];
      if (moment.suspends) return [...capitalized(named), words(" hands out "), ...valueWords(value, objects), words(" and waits.")];
      return [...capitalized(named), words(" gives back "), ...valueWords(value, objects), words(".")];
    case "exception":
      return [...where, words(" raises "), code(moment.error.type), ...(moment.error.message ? [words(": "), words(cut(moment.error.message))] : []), words(".")];
    default:
      return [...where, words(" is next.")];
  }
}

/** Python runs the body of a class like a function that has the class's name. */
function isClassBody(sources, { function: name, file }) {
  const opening = `class ${name}`;
  return (sources[file] ?? "").split("\n").some((line) =>
    line.trimStart().startsWith(opening) && !/\w/.test(line.trimStart()[opening.length] ?? ""));
}

/** Whether the call wakes a generator: it then stands where it was left, not at its `def`. */
function goesOn(sources, { function: name, file, line, frames }) {
  if (name === "<genexpr>") return frames.at(-1).names.length > 0;
  return !name.startsWith("<") && !/^\s*(@|def\b|async\b)/.test(lineOf(sources, file, line));
}

function functionWords({ function: name, file }) {
  if (name === "<module>") return [code(file)];
  return FUNCTIONS[name] ? [words(FUNCTIONS[name])] : [code(name)];
}

function capitalized([first, ...rest]) {
  return first.code ? [first, ...rest] : [words(first.text[0].toUpperCase() + first.text.slice(1)), ...rest];
}

function givenWords(moment, objects) {
  const given = moment.frames.at(-1).names.map(([name, value]) => [code(name), words(" as "), ...valueWords(value, objects)]);
  return given.length > 0 ? [words(" with "), ...listed(given)] : [];
}

function listed(parts) {
  return parts.flatMap((part, index) => {
    if (index === 0) return part;
    return [words(index === parts.length - 1 ? " and " : ", "), ...part];
  });
}

/** A value in a sentence. */
export function valueWords(value, objects) {
  const object = objects[value.ref];
  if (object?.kind === "instance" && object.text === undefined) return article(object);
  if (object?.kind === "function") return [words("the function "), code(object.text.replace(/\(.*/s, ""))];
  if (object?.kind === "class") return [words("the class "), code(object.text.replace(/\(.*/s, ""))];
  return [code(cut(shown(value, objects)))];
}

function article({ type }) {
  return [words(/^[aeiou]/i.test(type) ? "an " : "a "), code(type), words(" object")];
}

function kindWord({ kind, type }) {
  if (kind === "instance") return "object";
  return kind === "list" ? type : kind;
}

/** What Python would show, about. */
export function shown(value, objects, depth = 0) {
  if (value.ref === undefined) return value.truncated ? `${value.text}…` : value.text;
  const object = objects[value.ref];
  if (!object) return "…";
  const inner = (each) => shown(each, objects, depth + 1);
  const many = (parts = [], show = inner) => {
    if (depth > 1) return parts.length > 0 ? "…" : "";
    return [...parts.map(show), ...(object.truncated ? ["…"] : [])].join(", ");
  };
  switch (object.kind) {
    case "list":
      return `[${many(object.items)}]`;
    case "tuple":
      return `(${many(object.items)}${object.items?.length === 1 && depth < 2 ? "," : ""})`;
    case "set":
      return object.items ? `{${many(object.items)}}` : "set()";
    case "dict":
      return `{${many(object.entries, ([key, each]) => `${inner(key)}: ${inner(each)}`)}}`;
    default:
      return object.text ?? object.type;
  }
}

/** At most so many characters, and a sign where there were more. */
export function cut(text, most = LONGEST_VALUE) {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : text;
}

/** All names and what they stand for, for those who cannot see the picture. */
export function pictureWords(state) {
  const seen = new Map();
  return state.moment.frames.map((frame) => {
    const names = frame.names.map(([name, value]) => {
      const first = seen.get(value.ref);
      if (value.ref !== undefined && first) return `${name} is the same as ${first}`;
      if (value.ref !== undefined) seen.set(value.ref, name);
      return `${name} is ${spokenWords(valueWords(value, state.objects))}`;
    });
    return `${frameTitle(frame)}: ${names.join("; ") || "no names yet"}.`;
  }).join(" ");
}

/** What a frame is called: the program, a module, or a function. */
export function frameTitle({ function: name, file }) {
  if (name === "<module>") return file === "main.py" ? "Main program" : file;
  return name.startsWith("<") ? name.slice(1, -1) : `${name}()`;
}
