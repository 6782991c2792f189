/**
 * The search of the real course: what readers type, and which lesson comes first.
 *
 * `SITE` names the built site; the default is `target/tests/site`.
 */
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { pattern } from "../../themes/default/js/search/message.js";
import { prepare } from "../../themes/default/js/search/query.js";
import { excerpt, markHits } from "../../themes/default/js/search/excerpt.js";
import { typos } from "../../themes/default/js/search/spelling.js";
import { terms } from "../../themes/default/js/search/terms.js";
import { tokens } from "../../themes/default/js/search/tokens.js";
import { openSearch } from "./page.js";
import { deletedLessons, queries } from "./queries.js";

const SITE = process.env.SITE ?? fileURLToPath(new URL("../../target/tests/site", import.meta.url));
/** The maximum size of the first load in bytes, compressed as hosts compress it. */
const BUDGET = 64 * 1024;

const { index, find } = openSearch(SITE);
const examples = async (name) => JSON.parse(await readFile(new URL(name, import.meta.url), "utf8"));

/** Returns the first of the found lessons that are written, or planned, as the one at `path` is. */
function firstOf(found, path) {
  const isPlanned = found.find(({ lesson }) => lesson.path === path)?.lesson.isPlanned;
  return found.find(({ lesson }) => lesson.isPlanned === isPlanned)?.lesson.path;
}

const deleted = deletedLessons();
const inCourse = new Set((await index.core()).lessons.map(({ path }) => path));

for (const { query, lessons } of queries()) {
  const missing = lessons.filter((path) => !inCourse.has(path));
  // A fork doesn't have to teach everything. An address that no lesson ever had is a mistake in `queries.txt`.
  const skip = missing.some((path) => deleted.has(path)) && `${missing} was deleted`;
  test(`${query} leads to ${lessons.join(" or ")}`, { skip }, async () => {
    assert.deepEqual(missing, [], "no lesson is at this address");
    const { lessons: found } = await find(query);
    const isFirst = (path) => path === firstOf(found, path);
    assert.ok(lessons.some(isFirst), `first came ${found[0]?.lesson.path}`);
  });
}

test("there are at least sixty queries", () => assert.ok(queries().length >= 60));

test("an unrelated query finds nothing", async () => {
  const { lessons, words, errors } = await find("zzqxkjv");
  assert.deepEqual([lessons, words, errors], [[], [], []]);
});

test("accents don't matter", async () => {
  const paths = async (query) => (await find(query)).lessons.map(({ lesson }) => lesson.path);
  for (const [plain, accented] of [
    ["zoe", "Zoë"],
    ["soren", "Søren"],
    ["ines", "Inês"],
  ]) {
    const found = await paths(plain);
    assert.ok(found.length > 0, plain);
    assert.deepEqual(found, await paths(accented));
  }
});

test("an excerpt marks words with their accents, and pairs of a Japanese word as one", () => {
  const hits = (text, found) =>
    markHits(text, found)
      .filter(({ isHit }) => isHit)
      .map((piece) => piece.text);
  assert.deepEqual(hits("Die Größe der Straße: re\u0301sume\u0301.", ["grosse", "strasse", "resume"]), [
    "Größe",
    "Straße",
    "re\u0301sume\u0301",
  ]);
  assert.deepEqual(hits("ここで変数値を使う", ["変数", "数値"]), ["変数値"]);
});

test("a blank query finds nothing", async () => assert.deepEqual((await find("  ")).lessons, []));

test("a name of JavaScript's own objects is an ordinary word", async () => {
  for (const word of ["constructor", "__proto__", "toString"]) assert.ok(Array.isArray((await find(word)).lessons), word);
});

test("an exercise is found by its name, and opens itself", async () => {
  const [exercise] = (await index.core()).lessons.flatMap(({ exercises }) => exercises);
  const [first] = (await find(exercise[0].toLowerCase())).lessons;
  assert.deepEqual(first.named, exercise);
});

/** Returns the names whose query doesn't find what it should. */
async function queriesWithoutResult(names, isFound) {
  const all = [];
  for (const { query, ...wanted } of names) if (!isFound(await find(query), wanted)) all.push(query);
  return all;
}

test("a concept leads to the lesson that teaches it, unless two lessons share the word", async () => {
  const { lessons } = await index.core();
  const taught = lessons.flatMap(({ concepts, path }) => concepts.map((query) => ({ query, path })));
  const first =
    (most) =>
    ({ lessons: found }, { path }) => {
      const isPlanned = found.find(({ lesson }) => lesson.path === path)?.lesson.isPlanned;
      return found
        .filter(({ lesson }) => lesson.isPlanned === isPlanned)
        .slice(0, most)
        .some(({ lesson }) => lesson.path === path);
    };
  assert.deepEqual(await queriesWithoutResult(taught, first(2)), []);
  const shared = await queriesWithoutResult(taught, first(1));
  assert.ok(shared.length <= taught.length / 50, String(shared));
});

test("every exercise leads to its lesson", async () => {
  const { lessons } = await index.core();
  // Two new lessons have exercises of the same name until their author renames them.
  const shown = (name) => lessons.filter(({ exercises }) => exercises.some(([own]) => own === name)).map(({ path }) => path);
  const named = lessons.flatMap(({ exercises }) => exercises.map(([query]) => ({ query, paths: shown(query) })));
  assert.deepEqual(
    await queriesWithoutResult(named, ({ lessons: found }, { paths }) => paths.some((path) => firstOf(found, path) === path)),
    [],
  );
});

test("every term of the glossary is found by its name", async () => {
  const { terms: known } = await index.more();
  const named = known.map(([id, query]) => ({ query, id }));
  assert.deepEqual(await queriesWithoutResult(named, ({ words }, { id }) => words.some((word) => word.id === id)), []);
});

test("every explained message is found by its kind and words", async () => {
  const { errors } = await index.more();
  // `…` replaces whatever the program says there; messages that could match anything are left out.
  const shown = errors.flatMap(([kind, messages]) =>
    messages
      .filter(([message]) => message && !message.startsWith("…"))
      .map(([message, id]) => ({ query: `${kind}: ${message.replaceAll("…", "x")}`, id })),
  );
  assert.deepEqual(await queriesWithoutResult(shown, ({ errors: found }, { id }) => found.some((one) => one.id === id)), []);
});

test("the text of a diagram is found", async () => {
  const { lessons } = await index.core();
  let hitCount = 0;
  for (const lesson of lessons.filter(({ isPlanned }) => !isPlanned)) {
    const page = await readFile(join(SITE, lesson.path, "index.html"), "utf8");
    const [, title] = /<figure class="figure-diagram">\s*<figcaption[^>]*><b>[^<]*<\/b> ([\w ,]+)<\/figcaption>/.exec(page) ?? [];
    if (!title) continue;
    hitCount += 1;
    const text = (await index.sections(lesson)).map((section) => section[2]).join(" ");
    assert.ok(text.includes(title), `${title} in ${lesson.path}: ${text}`);
  }
  assert.ok(hitCount > 0);
});

test("a message is explained when it's pasted whole, with other names in it, or after its traceback", async () => {
  const first = async (query) => {
    const { kind, message } = (await find(query)).errors[0];
    return `${kind}: ${message}`;
  };
  const whole = "IndexError: list index out of range";
  assert.equal(await first(whole), whole);
  assert.equal(await first("list index out of range"), whole);
  const traceback = `Traceback (most recent call last):   File "main.py", line 7, in <module>     print(rows[9])           ~~~~^^^ ${whole}`;
  assert.equal(await first(traceback), whole);
  assert.equal(await first("NameError: name 'parrot' is not defined. Did you mean: 'carrot'?"), "NameError: name '…' is not defined");
});

test("ordinary words find no message", async () => {
  for (const query of ["status code", "list of lists"]) assert.deepEqual((await find(query)).errors, [], query);
  assert.ok((await find("AssertionError")).errors.some(({ kind }) => kind === "AssertionError"));
});

/** On a phone, fetching a file costs more than all the computing done with it. */
test("a query reads few files, however long or misspelt it is", async () => {
  const traceback = `Traceback (most recent call last):   File "main.py", line 7, in <module>     print(average(rows) / count + "words")           ~~~~^^^ UnboundLocalError: cannot access local variable 'total' where it is not associated with a value`;
  const long = "how do I read every line of a very long file of words and then sort them backwards without zipping";
  const misspelt = ["wihle", "lisp", "tpye", "comprehenshun", "zzqxkjvw"];
  for (const query of [...queries().map((one) => one.query), traceback, long, ...misspelt]) {
    const read = await readsOf(query);
    assert.ok(read.length <= 5, `${query}: ${read}`);
  }
});

test("what every query needs is prepared without a word file", async () => {
  const read = [];
  const { index: own } = openSearch(SITE, (name) => read.push(name));
  assert.ok((await prepare(own)).lessons.length > 0);
  assert.deepEqual(
    read.map((name) => name.replace(/-.*/, "")),
    ["index.json", "more"],
  );
});

/** Returns the word files that a query reads on a page that has fetched none. */
async function readsOf(query) {
  const read = [];
  await openSearch(SITE, (name) => read.push(name)).find(query);
  return read.filter((name) => name.startsWith("words-"));
}

test("each term and explained message has a meaning", async () => {
  const [{ terms: known, errors }, meanings] = await Promise.all([index.more(), index.meanings()]);
  for (const [id] of known) assert.ok(meanings.terms[id], id);
  for (const [, messages] of errors) for (const [, id] of messages) assert.ok(meanings.errors[id], id);
});

test("each explanation in the index is on its page", async () => {
  const html = await readFile(join(SITE, "errors/index.html"), "utf8");
  const { errors } = await index.more();
  for (const [, messages] of errors) for (const [, id] of messages) assert.ok(html.includes(`id="${id}"`), id);
});

test("each section in the index is on its lesson's page", async () => {
  const { lessons } = await index.core();
  for (const lesson of lessons) {
    const html = await readFile(join(SITE, lesson.path, "index.html"), "utf8");
    const anchors = (await index.sections(lesson)).map(([anchor]) => anchor).filter(Boolean);
    for (const anchor of anchors) assert.ok(html.includes(`id="${anchor}"`), `${lesson.path}#${anchor}`);
    for (const [name, anchor] of [...lesson.exercises, ...lesson.headings]) assert.ok(anchors.includes(anchor), `${name}: ${anchor}`);
  }
});

test("every index file is referenced", async () => {
  const core = await index.core();
  const named = new Set([
    "index.json",
    "index.html",
    `more-${core.more}.json`,
    `meanings-${core.meanings}.json`,
    ...core.lessons.map(({ piece }) => `lesson-${piece}.json`),
    ...core.ranges.map(([, fileName]) => `words-${fileName}.json`),
  ]);
  assert.deepEqual(
    (await readdir(join(SITE, "search"))).filter((name) => !named.has(name)),
    [],
  );
});

/** What opening the search and typing one word fetches. */
test("the first load keeps to its budget", async () => {
  const core = await index.core();
  const scripts = ["dialog", "errors", "excerpt", "index", "message", "query", "results", "spelling", "terms", "tokens"];
  const files = [
    ...scripts.map((name) => `theme/js/search/${name}.js`),
    "theme/css/search.css",
    "search/index.json",
    `search/more-${core.more}.json`,
  ];
  const packed = async (path) => gzipSync(await readFile(join(SITE, path))).length;
  const sizes = await Promise.all(files.map(packed));
  const ranges = await Promise.all(core.ranges.map(([, fileName]) => packed(`search/words-${fileName}.json`)));
  const totalSize = sizes.reduce((sum, size) => sum + size, 0) + Math.max(...ranges);
  assert.ok(totalSize <= BUDGET, `${totalSize} bytes: ${files.map((path, at) => `${path} ${sizes[at]}`).join(", ")}`);
});

test("the page and the generator split words alike", async () => {
  for (const { text, kind, tokens: cut } of await examples("tokens.json")) {
    assert.deepEqual(
      tokens(text, kind).map((token) => token.text),
      cut,
      text,
    );
  }
});

test("the page and the generator recognise the same message", async () => {
  for (const { text, pattern: seen } of await examples("messages.json")) assert.equal(pattern(text), seen, text);
});

test("a typo is one letter more, less or different, or two swapped", () => {
  assert.equal(typos("print", "print", 2), 0);
  for (const word of ["prin", "prrint", "prunt", "pritn"]) assert.equal(typos(word, "print", 2), 1, word);
  assert.equal(typos("pirtn", "print", 2), 2);
  assert.equal(typos("list", "dictionary", 2), 3);
});

test("question words weigh little beside the topic", () => {
  const weights = Object.fromEntries(terms("how do I sort a list").map(({ text, weight }) => [text, weight]));
  assert.ok(weights.sort === 1 && weights.list === 1 && weights.how < 0.2 && weights.a < 0.2, JSON.stringify(weights));
});

test("a prefix matches while typing continues", () => {
  assert.equal(terms("ran").at(-1).isOpen, true);
  assert.equal(terms("ran ").at(-1).isOpen, false);
  assert.equal(terms("==").at(-1).isOpen, false);
});

test("an excerpt starts near the match, and marks it", () => {
  const text = `${"word ".repeat(40)}then range(3) comes, ${"word ".repeat(40)}`;
  const pieces = excerpt(text, ["range"]);
  assert.deepEqual(
    pieces.find(({ isHit }) => isHit),
    { text: "range", isHit: true },
  );
  assert.ok(pieces.map((piece) => piece.text).join("").length < 180);
  assert.equal(pieces[0].text, "… ");
});

test("a symbol is marked in place, and a word not inside another", () => {
  const hits = (text, found) =>
    excerpt(text, found)
      .filter(({ isHit }) => isHit)
      .map((piece) => piece.text);
  assert.deepEqual(hits("if a == b: print(a)", ["=="]), ["=="]);
  assert.deepEqual(hits("format for all", ["for"]), ["for"]);
});
