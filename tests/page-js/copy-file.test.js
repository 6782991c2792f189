/** The reader's work as a file: export, import, and what must not be imported. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "./words.js";
import { nameOfCopy, writeCopy } from "../../themes/default/js/progress/copy-file.js";
import { compareCopy, joinCopy, readCopy } from "../../themes/default/js/progress/import-copy.js";

const NOW = new Date(2026, 10, 20, 12).getTime();
const records = [
  { key: "exercise:say-hello", updated: 10, code: "print(1)", edited: true, hash: "h", status: "done", tries: 2, hints: 1, passed: 9 },
  { key: "lesson:ST1", updated: 11, done: 11, marked: false },
  { key: "plan", updated: 13, hours: 6.5, start: "2026-11-30", from: "take-home", id: "k3" },
  { key: "quiz:ST1/a", updated: 12, hash: "q", answer: [0, 2], judgement: { right: false }, status: "right" },
  { key: "review:ST1/a", updated: 12, step: 1, answered: 12 },
];
const copy = (change) => JSON.stringify({ ...JSON.parse(writeCopy(records, { course: "Understory", now: NOW })), ...change });

test("an export can be imported, except what belongs to one browser", () => {
  const text = writeCopy([...records, { key: "replaced", updated: 5 }, { key: "copy", updated: 6, saved: 6 }], {
    course: "Understory",
    now: NOW,
  });
  const read = readCopy(text, NOW);
  assert.deepEqual(read, { records, course: "Understory", savedAt: NOW, damaged: 0 });
});

test("the file is named after the course and the reader's date", () => {
  assert.equal(nameOfCopy("Understory", NOW), "understory-2026-11-20.json");
  assert.equal(nameOfCopy("日本", NOW), "progress-2026-11-20.json");
});

test("an invalid copy is rejected with a message", () => {
  const problem = (text) => readCopy(text, NOW).problem;
  assert.match(problem(""), /empty/);
  assert.match(problem(copy().slice(0, 90)), /damaged/);
  assert.match(problem("[]"), /isn’t an Understory backup/);
  assert.match(problem("null"), /isn’t an Understory backup/);
  assert.match(problem(copy({ format: "other" })), /isn’t an Understory backup/);
  assert.match(problem(copy({ records: {} })), /isn’t an Understory backup/);
  assert.match(problem(copy({ version: 2 })), /newer version/);
  assert.match(problem(copy({ saved: "9999-01-01T00:00:00.000Z" })), /future/);
  assert.match(problem(copy({ version: "x" })), /newer version/);
});

test("implausible entries are left out and counted", () => {
  const sound = records[0];
  const faulty = [
    null,
    7,
    [],
    {},
    { key: "exercise:a" },
    { key: 1, updated: 1 },
    { key: "exercise:a b", updated: 1 },
    { key: "__proto__", updated: 1 },
    { ...sound, updated: -1 },
    { ...sound, code: 5 },
    { ...sound, status: "finished" },
    { ...sound, tries: -1 },
    { ...sound, hints: "3" },
    { ...sound, edited: "yes" },
    { ...sound, code: "x".repeat(6_000_000) },
    { key: "receipt:a", updated: 1, steps: 5 },
    { key: "lesson:a", updated: 1, done: "yesterday" },
    { key: "review:a", updated: 1, step: 0.5 },
    { key: "quiz:a", updated: 1, answer: [-1] },
    { key: "quiz:a", updated: 1, answer: "x", judgement: null },
    { key: "plan", updated: 1, hours: 900 },
    { key: "plan", updated: 1, hours: "6" },
    { key: "plan", updated: 1, start: "2027-02-30" },
    { key: "plan", updated: 1, from: 2 },
  ];
  const read = readCopy(copy({ records: [...faulty, records[1]] }), NOW);
  assert.deepEqual(read, { records: [records[1]], course: "Understory", savedAt: NOW, damaged: faulty.length });
});

test("an entry from the future doesn't win forever", () => {
  const [record] = readCopy(copy({ records: [{ ...records[0], updated: NOW * 2 }] }), NOW).records;
  assert.equal(record.updated, NOW);
});

test("a copy is summarised before it counts", () => {
  const here = [{ key: "exercise:say-hello", updated: 20, code: "print(2)" }];
  assert.deepEqual(compareCopy(here, records), {
    programs: [{ id: "say-hello", code: "print(1)" }],
    passed: 1,
    lessons: 1,
    differing: ["say-hello"],
    files: [],
    filesDiffer: false,
  });
  assert.deepEqual(compareCopy(records, records).differing, []);
});

test("of two programs, the later or the preferred one stays; done in either means done", () => {
  const here = [{ key: "exercise:say-hello", updated: 20, code: "print(2)", status: "not-yet", tries: 5, hints: 0 }];
  const [later] = joinCopy(here, records, "later");
  assert.deepEqual(later, { key: "exercise:say-hello", updated: 20, code: "print(2)", status: "done", tries: 5, hints: 1, passed: 9 });
  assert.equal(joinCopy(here, records, "copy")[0].code, "print(1)");
  assert.equal(joinCopy([{ ...here[0], updated: 5 }], records, "here")[0].code, "print(2)");
  assert.equal(joinCopy([{ ...here[0], updated: 5 }], records, "later")[0].code, "print(1)");
});

const playing = (program, updated = 1) => ({
  key: "playground",
  updated,
  based: 0,
  workspace: { files: { "main.py": program, "a.csv": "1" }, open: "main.py" },
});

test("the playground's files are decided separately: the current ones stay, unless the reader prefers the others", () => {
  const [here, copied] = [[playing("mine", 5)], [playing("theirs", 9)]];
  assert.deepEqual(compareCopy(here, copied), {
    programs: [],
    passed: 0,
    lessons: 0,
    differing: [],
    files: ["main.py", "a.csv"],
    filesDiffer: true,
  });
  assert.equal(compareCopy(here, [playing("mine", 9)]).filesDiffer, false);
  assert.equal(compareCopy([], copied).filesDiffer, false);
  const program = (joined) => joined[0].workspace.files["main.py"];
  for (const prefer of ["later", "copy", "here"]) {
    assert.equal(program(joinCopy(here, copied, prefer)), "mine", prefer);
    assert.equal(program(joinCopy(here, copied, prefer, "copy")), "theirs", prefer);
  }
  assert.equal(program(joinCopy([], copied, "here")), "theirs");
});

test("files kept beside the playground come from both", () => {
  const otherRecords = (...programs) => [
    { key: "playground:others", updated: 1, workspaces: programs.map((program) => playing(program).workspace) },
  ];
  const [{ workspaces }] = joinCopy(otherRecords("a", "b"), otherRecords("b", "c"), "later");
  assert.deepEqual(
    workspaces.map(({ files }) => files["main.py"]),
    ["a", "b", "c"],
  );
});

test("an invalid playground is left out", () => {
  const { workspace } = playing("x");
  const bad = [
    null,
    {},
    { files: {} },
    { files: { "main.py": { base64: "AAAA" } } },
    { files: { "main.py": "", "../x": "" } },
    { files: { "main.py": "", x: { base64: "?" } } },
  ];
  for (const each of bad)
    assert.equal(readCopy(copy({ records: [{ ...playing("x"), workspace: each }] }), NOW).damaged, 1, JSON.stringify(each));
  for (const each of [5, [workspace, null]])
    assert.equal(readCopy(copy({ records: [{ key: "playground:others", updated: 1, workspaces: each }] }), NOW).damaged, 1);
  const large = playing("x".repeat(6_000_000));
  assert.deepEqual(readCopy(copy({ records: [large] }), NOW).records, [large]);
});

test("what is only here or only in the copy is kept", () => {
  const here = [
    { key: "exercise:other", updated: 1, code: "x" },
    { key: "lesson:ST1", updated: 30, done: null, marked: false },
  ];
  const joined = joinCopy(here, records, "here");
  assert.deepEqual(joined.map(({ key }) => key).sort(), [
    "exercise:other",
    "exercise:say-hello",
    "lesson:ST1",
    "plan",
    "quiz:ST1/a",
    "review:ST1/a",
  ]);
  assert.equal(joined.find(({ key }) => key === "lesson:ST1").done, 11);
});
