/** The texts in scripts: gaps, plural forms, and that all of them are in the theme's words file. */
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { words } from "./words.js";
import { numeral, phrase, pieces } from "../../themes/default/js/page/phrases.js";

const theme = new URL("../../themes/default/", import.meta.url);

test("a phrase is filled in", () => {
  assert.equal(phrase("steps.value", { at: 0, steps: 2 }), "0 of 2.");
  assert.equal(phrase("steps.value", { at: 0 }), "0 of {steps}.");
});

test("the number chooses the form", () => {
  assert.equal(phrase("work.exercises", { count: 1 }), "1 exercise");
  assert.equal(phrase("work.exercises", { count: 0 }), "0 exercises");
});

test("a missing phrase shows up as its name", () => {
  assert.equal(phrase("test.missing", { count: 1 }), "test.missing");
});

test("the gaps of a phrase accept more than text", () => {
  const link = { href: "/" };
  assert.deepEqual(pieces("From {lesson}, {lesson}.", { lesson: link }), ["From ", link, ", ", link, "."]);
  assert.deepEqual(pieces("{words} again", { words: ["a", "b"] }), ["a", "b", " again"]);
});

test("numbers are formatted in the page's language", () => {
  assert.equal(numeral(12345), "12,345");
  assert.equal(numeral(1.25, 1), "1.3");
});

const folder = new URL("js/", theme);
const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".js"));
const scripts = new Map(names.map((name) => [name, readFileSync(new URL(name, folder), "utf8")]));
const PHRASE = /\bphrase\("([a-z_]+\.[a-z_]+)"[,)]/g;

// The generator finds the words of scripts by these names.
test("scripts write out the name of each phrase", () => {
  for (const [name, text] of scripts) {
    const calls = text.match(/(?<!function )\bphrase\(/g)?.length ?? 0;
    const usedPhrases = [...text.matchAll(PHRASE)];
    assert.equal(usedPhrases.length, calls, `${name} says a phrase in another way than phrase("table.key", …)`);
    for (const [, key] of usedPhrases) assert.ok(Object.hasOwn(words, key), `${name}: ${key}`);
  }
});

/** Beginnings of names that are completed at run time. */
const COMPLETED = /^(block|date|languages|nav|title)\.|^lesson\.(kind|mode)_/;

test("every entry in the words file is used by a template, a script or the generator", () => {
  const usedKeys = new Set([...scripts.values()].flatMap((text) => [...text.matchAll(PHRASE)].map(([, key]) => key)));
  for (const text of texts(new URL("templates/", theme), ".html"))
    for (const [, key] of text.matchAll(/\bwords\.(\w+\.\w+)/g)) usedKeys.add(key);
  for (const text of texts(new URL("../../generator/crates/", import.meta.url), ".rs"))
    for (const [, key] of text.matchAll(/"([a-z_]+\.[a-z_0-9]+)"/g)) usedKeys.add(key);
  const unsaid = Object.keys(words).filter((key) => !usedKeys.has(key) && !COMPLETED.test(key));
  assert.deepEqual(unsaid, []);
});

function texts(folder, end) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(end))
    .map((name) => readFileSync(new URL(name, folder), "utf8"));
}

/** Scripts that are English only, and why. */
const ENGLISH = new Map([["page/author.js", "the page for authors is English in every language"]]);
/** Texts that look like words but are never shown to readers, by the reason. */
const NO_WORDS = new Map(
  Object.entries({
    "a name of a system": ["Windows", "Linux"],
    "an error that no page shows": [
      "there is no runner here yet",
      "this browser has no WebAssembly",
      "more than a link is made of",
      "the database did not open",
      "this browser keeps nothing",
      "no such event: ",
    ],
    "an exception in the application's own page": ["This preview reaches only the application, not ", "The application isn't running"],
    "the name of a header": ["Cookie"],
    "Python's own": [
      "Traceback (most recent",
      "Traceback",
      ". Did you mean",
      "Python",
      "is not",
      "not in",
      "yield from",
      "async with",
      "async for",
    ],
    "Tk's name of a key": ["Up", "Down", "Left", "Right", "Return", "Prior", "Next"],
    "a question about the device": ["(pointer: coarse)"],
    "the name of a key": ["Tab", "Enter", " <kbd>Enter</kbd> ", " <kbd>Esc</kbd> "],
    "what is typed into a terminal": ["\n\n\\`\\`\\`\npython check.pyz\n\\`\\`\\`\n\n", "python -m pip install -r requirements.txt"],
    "words that the search looks past in English": [
      "how what why when where which who do does did can should would to the an of my your i you me it this that there get use using python",
      "make write create change find show tell need want work works check turn give let keep",
      "a an as and by for from if in is it not of on or the to with while else",
    ],
    "classes of the style sheets": ["title now", "name new", "cell new", "value new", "note new", "line line-", "tick past", "way past"],
  }).flatMap(([why, texts]) => texts.map((text) => [text, why])),
);

test("everything that scripts say to readers is a phrase", () => {
  const unused = new Set(NO_WORDS.keys());
  const unlistedLiterals = [];
  for (const [name, text] of scripts) {
    if (ENGLISH.has(name)) continue;
    for (const literal of literals(text)) {
      unused.delete(literal);
      if (!NO_WORDS.has(literal) && isSaid(literal)) unlistedLiterals.push(`${name}: ${literal}`);
    }
  }
  assert.deepEqual(unlistedLiterals, []);
  assert.deepEqual([...unused], [], "no script holds these any more");
});

test("literals are found between comments, templates and patterns", () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it's a script in a string
  const literalsOfScript = literals('const a = "One two"; // "no"\n/* `no` */ x.replace(/"[\'/]/g, `a ${f("Three four", `b ${c}`)} d`)');
  assert.deepEqual(literalsOfScript, ["One two", "Three four", "b ", "", "a ", " d"]);
});

/** Returns whether a text is words: two of them, or one that starts like a sentence or a title. */
function isSaid(text) {
  if (/^[\s<]*<\w/.test(text)) return />[^<]*[a-z]{2,}[^<]*</i.test(text);
  if (/[=>{}[\]#_]|^\.|--|^https?:/.test(text)) return false;
  const isTitle = /^\s*[A-Z][a-z]+(\s|[.:,!?…]|$)/.test(text);
  const isClasses = text.split(" ").some((word) => /\w-\w/.test(word));
  return isTitle || (!isClasses && /[a-z’']{2,}[,:]? [a-z]{2,}/i.test(text));
}

/** Returns the texts of all literals in a script, in the order in which they end. */
function literals(source) {
  const literalsOfScript = [];
  let at = 0;
  let before = "";
  const skip = (pattern) => {
    pattern.lastIndex = at;
    const [text] = pattern.exec(source) ?? [];
    if (text === undefined) return false;
    at += text.length;
    return text;
  };
  /** Reads code until `end`, a closing brace, or to the end of the script. */
  function code(end) {
    let depth = 0;
    while (at < source.length) {
      if (skip(/\/\*[^]*?\*\/|\/\/.*|\s+/y)) continue;
      const string = skip(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/y);
      if (string) literalsOfScript.push(string.slice(1, -1));
      else if (skip(/`/y)) template();
      else if (/[(,=:[!&|?{};>]|^$|return/.test(before) && skip(/\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\]|\\.)*\])+\/\w*/y)) before = "/";
      else {
        const token = skip(/\w+|[^]/y) || "";
        if (token === "{") depth++;
        if (token === "}" && depth-- === 0 && end) return;
        before = token;
        continue;
      }
      before = '"';
    }
  }
  function template() {
    for (;;) {
      literalsOfScript.push(skip(/(?:[^`\\$]|\\[^]|\$(?!\{))*/y) || "");
      if (skip(/`/y)) return;
      skip(/\$\{/y);
      const here = literalsOfScript.pop();
      before = "";
      code(true);
      literalsOfScript.push(here);
    }
  }
  code(false);
  return literalsOfScript;
}
