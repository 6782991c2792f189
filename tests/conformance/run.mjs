// Conformance: compares the learner's interpreter with CPython 3.14, and runs the course's programs
// in both.
//
//   node run.mjs [--all] [--in node,native,chromium] [part of a name]
//
// The programs in `programs/` must print the same, byte for byte, and so must those in `packages/`,
// which import packages: CPython has the same wheels. Those in `packages/installed/` need threads or
// file descriptors, so an installed CPython 3.13 or newer runs them. Each program with an explained
// error must end with the same line, because the explanations are based on CPython's messages. Every
// sample of the course must print what its page says, everywhere. Every exercise's solution must
// pass everywhere, with the same verdict. With `--all`, that's true of alternatives, too, starters
// must fail, and wrong answers must get their own feedback; in Node, `understory check` does that.
// With EVERY=24, every 24th of these is judged, samples and solutions run in CPython alone except
// every 24th, because `understory check` runs them in Node, and places other than Node try every 24th
// program of the other kinds. Without `--all`, Node also tries only every 24th of those, because its
// prebuilt interpreter changes only with `wasm-runner`. `--in` names other places than the
// prebuilt bundle in Node. Chromium judges nothing. What passed is remembered in target/tests/, and
// skipped until it or anything it depends on changes.

import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { CPython } from "./cpython.mjs";
import { judgeInstalled, runInstalled } from "./installed.mjs";
import { Memory, hashOf } from "./memory.mjs";
import { Differences } from "./differences.mjs";
import { importsPackages } from "./imports.mjs";
import { Learner, bundle } from "./learner.mjs";
import { OLDEST, installedPython, packagesForPyodide, requirements } from "./packages.mjs";
import { Page } from "./page.mjs";
import { difference, Report } from "./report.mjs";
import { DEPENDS_ON_CHANCE, steady } from "./steady.mjs";

const here = new URL(".", import.meta.url);
const root = fileURLToPath(new URL("../../", here));
const joiner = fileURLToPath(new URL("../../wasm-runner/python/join_check.py", here));
const engineFolder = await mkdtemp(join(tmpdir(), "understory-engine-"));
const engine = join(engineFolder, "check.py");
await writeFile(engine, execFileSync("python3", [joiner]));
const engineTests = new URL("../engine/", here);
const LIMIT = 120_000; // milliseconds for one program; long enough for a busy machine
const RIGHT = new Set(["solution", "alt"]);
const EVERY = Number(process.env.EVERY ?? 1);

const { values, positionals } = parseArgs({
  options: { all: { type: "boolean", default: false }, in: { type: "string", default: "node" } },
  allowPositionals: true,
});
const only = positionals[0] ?? "";
const report = new Report();
const differences = await Differences.read(new URL("differences.json", here));
const cpython = new CPython({ engine, limit: LIMIT });
// The two that have packages, which are installed when the first program needs them.
/** @type {Promise<CPython> | undefined} */
let withPackages;
/** @type {ReturnType<typeof installedPython> | undefined} */
let withThreads;
const OPEN = {
  node: () => Learner.inNode(LIMIT),
  native: () => Learner.native(LIMIT),
  chromium: () => Page.open({ bundle: bundle(), pages: availableParallelism(), limit: LIMIT }),
};
const places = await Promise.all(values.in.split(",").map(async (name) => [name, await OPEN[name]()]));
/** The places that judge programs, and explain errors outside a page. */
const learners = places.filter(([, python]) => python instanceof Learner);

const understory = join(root, "target/release/understory");
const course = JSON.parse(execFileSync(understory, ["programs"], { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 }));
const requiredVersion = course.python ?? "3.14";
if ((await cpython.version()) !== requiredVersion) {
  report.fail("CPython", `the course is written for ${requiredVersion}, this is ${await cpython.version()}`);
}

const ownFiles = (await readdir(here)).filter((name) => /\.(mjs|json|py)$/.test(name)).sort();
const texts = await Promise.all([engine, ...ownFiles.map((name) => new URL(name, here))].map((file) => readFile(file, "utf8")));
const memory = await Memory.open(
  join(root, "target/tests/conformance.json"),
  hashOf(
    texts,
    `${values.in} ${EVERY}`,
    places.map(([, python]) => python.made),
  ),
);
const cases = [
  await engineCase(),
  ...[...(await programCases()), ...(await packageCases()), ...(await explainedCases())].filter(
    ({ name }, number) => values.all || isChosen(number, name),
  ),
  ...sampleCases(course),
  ...queryCases(course),
  ...exerciseCases(course),
];
const chosen = cases.filter((one) => one.name.includes(only) && !(only === "" && memory.hasPassed(one.name, hashOf(one.of))));
report.passed = only === "" ? cases.length - chosen.length : 0;
await sideBySide(chosen, async (one) => {
  try {
    await one.test(one.name);
  } catch (error) {
    report.fail(one.name, error.message);
  }
  if (!report.failures.has(one.name) && !report.skipped.has(one.name)) memory.passed(one.name, hashOf(one.of));
});
await memory.save();
const ran = new Set(chosen.map((one) => one.name));
const complete = values.all && chosen.length === cases.length;
for (const entry of differences.unused(
  complete ? null : ran,
  places.map(([place]) => place),
)) {
  report.fail(entry.program, `this declared difference does not occur: “${entry.learner}”`);
}
await Promise.all([cpython.close(), withPackages?.then((python) => python.close()), ...places.map(([, python]) => python.close())]);
await rm(engineFolder, { recursive: true });
process.exit(report.end() ? 0 : 1);

/**
 * The checks engine's own tests, as one program: all must pass in both. Those about the learner's
 * own tests run pytest a hundred times, which takes minutes in here; the course's exercises show
 * that too.
 */
async function engineCase() {
  const files = {};
  const names = (await readdir(engineTests)).filter((name) => name.endsWith(".py") && name !== "test_own_tests.py");
  for (const name of names) {
    files[name] = await readFile(new URL(name, engineTests), "utf8");
  }
  // The learner's interpreter has what sessions run.
  for (const name of ["understory_web.py", "understory_sql.py"]) {
    files[name] = await readFile(new URL(`../../wasm-runner/python/session/${name}`, here), "utf8");
  }
  const source = await readFile(new URL("engine-tests.py", here), "utf8");
  return {
    name: "tests/engine",
    of: [source, files],
    test: (name) => samePrinted(name, { source, files, group: [], stdin: [] }, { output: "OK", error: null }),
  };
}

/** Our own programs: CPython's output is right by definition. */
async function programCases() {
  const programs = await programsIn("programs");
  return programs.map(({ name, request }, number) => ({
    name,
    of: request,
    test: (told) => samePrinted(told, request, null, null, triedIn(places, number, name)),
  }));
}

/** Programs that import packages. */
async function packageCases() {
  const programs = await programsIn("packages");
  return programs.map(({ name, request }, number) => ({
    name,
    of: { request, requirements },
    async test(told) {
      const cpythonResult = name.startsWith("packages/installed/") ? await runWithThreads(request) : await runWithPackages(request);
      if (cpythonResult === null) return report.skip(told, `no CPython ${OLDEST.join(".")} or newer is installed`);
      await samePrinted(told, request, null, cpythonResult, triedIn(places, number, name));
    },
  }));
}

async function runWithPackages(request) {
  return (await cpythonWithPackages()).run(request);
}

function cpythonWithPackages() {
  return (withPackages ??= packagesForPyodide().then((packages) => new CPython({ engine, limit: LIMIT, packages })));
}

async function runWithThreads(request) {
  withThreads ??= installedPython();
  const versions = await withThreads;
  return versions && runInstalled({ ...versions, limit: LIMIT }, request);
}

/**
 * Runs a sample that imports packages: in an installed CPython, which takes a tenth of the time, and
 * in CPython 3.14 if there is none or if it prints something else than the page says. Returns null if
 * the sample needs threads and no CPython is installed.
 */
async function runImporting(request, stated) {
  const cpythonResult = await runWithThreads(request);
  if (cpythonResult !== null && !cpythonResult.overran && complaintAboutPage(stated, cpythonResult, "CPython", steady) === null)
    return cpythonResult;
  // FastAPI's test client starts a thread.
  return /\btestclient\b/.test(request.source) ? cpythonResult : runWithPackages(request);
}

/** Returns each program in a folder, with the lines that are typed. */
async function programsIn(place) {
  const folder = new URL(`${place}/`, here);
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll("\\", "/")).sort();
  return Promise.all(
    names
      .filter((name) => name.endsWith(".py"))
      .map(async (name) => {
        const typedName = name.replace(/\.py$/, ".in");
        const typed = names.includes(typedName) ? await readFile(new URL(typedName, folder), "utf8") : "";
        const source = await readFile(new URL(name, folder), "utf8");
        return { name: `${place}/${name}`, request: { source, files: {}, group: [], stdin: typed.split("\n").slice(0, -1) } };
      }),
  );
}

/** The programs with explained errors, from the table of explanations. */
async function explainedCases() {
  const table = await readFile(new URL("../../wasm-runner/tests/programs/explanations.txt", here), "utf8");
  const counts = new Map();
  return table
    .split("==== ")
    .slice(1)
    .map((row, number) => {
      const [, rule, source] = /^(.*)\n([^]*?)----\n/.exec(row);
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
      const name = `explanations/${rule}-${counts.get(rule)}`;
      const request = { source, files: {}, group: [], stdin: [] };
      return { name, of: source, test: () => sameError(name, request, triedIn(learners, number, name)) };
    });
}

/**
 * Expects the same last line in both, because it is what gets explained. `programs/` covers the
 * lines above it.
 */
async function sameError(name, request, tried) {
  const cpythonResult = await cpython.run(request);
  if (cpythonResult.overran) return report.fail(name, "overran in CPython");
  const complaint = await Promise.all(
    tried.map(async ([place, python]) => {
      const ourResult = await python.run(request);
      if (ourResult.overran) return [`overran (${place})`];
      const [left, right] = [lastLine(cpythonResult.transcript), differences.settle(name, lastLine(ourResult.transcript), place)];
      return left === right
        ? null
        : [`ends with other words than in CPython (${place})`, difference("CPython", left, "learner's interpreter", right)];
    }),
  );
  tell(name, complaint);
}

/** Counts a case and reports the first thing that is wrong with it in any place. */
function tell(name, complaint) {
  const first = complaint.find((each) => each !== null);
  if (first) report.fail(name, ...first);
  else report.pass();
}

function lastLine(transcript) {
  return trimmed(transcript).split("\n").at(-1);
}

/** Node, and the other places for chosen programs. */
function triedIn(all, number, name = "") {
  return isChosen(number, name) ? all : all.filter(([place]) => place === "node");
}

/** All places or none, for what `understory check` compares with the page in Node. */
function triedBesidesCheck(all, number, name) {
  return isChosen(number, name) ? all : [];
}

/** Every EVERYth program, and those that are known to differ. */
function isChosen(number, name) {
  return number % EVERY === 0 || differences.isListed(name);
}

/** The course's samples: both interpreters must print what the page says. */
function sampleCases(course) {
  return course.samples.map(({ path, line, source, group, stdin, files, output, error }, number) => {
    const request = { source, files, group, stdin };
    const importing = importsPackages(request);
    return {
      name: `${path}:${line}`,
      of: { ...request, output, error, ...(importing && { requirements }) },
      async test(name) {
        const cpythonResult = importing ? await runImporting(request, { output, error }) : await cpython.run(request);
        if (cpythonResult === null) return report.skip(name, `no CPython ${OLDEST.join(".")} or newer is installed`);
        await samePrinted(name, request, { output, error }, cpythonResult, triedBesidesCheck(places, number, name));
      },
    };
  });
}

/** The course's samples in SQL: both must give the rows that the page shows. */
function queryCases(course) {
  return course.queries.map(({ path, line, exercise, source, output, error }) => ({
    name: `${path}:${line}`,
    of: { exercise, source, output, error },
    async test(name) {
      const verdicts = await Promise.all([
        judgeInCPython(exercise, source),
        ...learners.map(([, python]) => python.judge(exercise, source)),
      ]);
      for (const verdict of verdicts) {
        const printedOutput = (verdict.output ?? []).map(({ text }) => text).join("");
        if (unnumbered(trimmed(printedOutput)) !== unnumbered(trimmed(output)) || (verdict.error?.type ?? null) !== error) {
          return report.fail(name, "gives something else than the page says", difference("page", output, "SQLite", printedOutput));
        }
      }
      report.pass();
    },
  }));
}

/** Removes the numbers from a query plan, which differ between versions of SQLite. */
function unnumbered(output) {
  return output.replace(/(?<=^id\|parent\|notused\|detail\n(?:.*\n)*)\d+\|\d+\|\d+\|/gm, "");
}

/** CPython in WebAssembly has no sqlite3, so SQL runs in the installed Python. */
async function judgeInCPython(exercise, source) {
  if (exercise.kind === "sql") return judgeInstalled({ engine, limit: LIMIT }, exercise, source);
  return (await cpythonFor(source)).judge(exercise, source);
}

/** Returns the CPython that has what a program imports. */
async function cpythonFor(source) {
  return importsPackages({ source }) ? cpythonWithPackages() : cpython;
}

async function samePrinted(name, request, stated = null, cpythonResult = null, tried = places) {
  cpythonResult ??= await cpython.run(request);
  if (cpythonResult.overran) return report.fail(name, "overran in CPython");
  const complaints = await Promise.all(
    tried.map(async ([place, python]) => complaintAboutRun(name, cpythonResult, await python.run(request), stated, place)),
  );
  if (stated && tried.length === 0) complaints.push(complaintAboutPage(stated, cpythonResult, "CPython", steady));
  tell(name, complaints);
}

/** Returns what is wrong with a run, as words and a detail, or null if it is right. */
function complaintAboutRun(name, cpythonResult, ourResult, stated, place) {
  if (ourResult.overran) return [`overran (${place})`];
  const settled = differences.settle(name, ourResult.transcript, place);
  if (steady(settled) !== steady(cpythonResult.transcript)) {
    const detail = difference("CPython", cpythonResult.transcript, `learner's interpreter, ${place}`, settled);
    return [`prints something else than in CPython (${place})`, detail];
  }
  if (cpythonResult.error !== ourResult.error) {
    return [`ends with ${ourResult.error ?? "no error"} (${place}), in CPython with ${cpythonResult.error ?? "no error"}`];
  }
  return stated && complaintAboutPage(stated, ourResult, `learner's interpreter, ${place}`);
}

/** Returns what is wrong with a page, which says what a program prints: its text, as `even` leaves it. */
function complaintAboutPage(stated, { transcript, error }, where, even = (text) => text) {
  const [said, printed] = [stated.output, transcript].map(trimmed).map(even);
  if (said !== printed) {
    return [`prints something else than the page says (${where})`, difference("page", said, where, printed)];
  }
  const raised = error === "SystemExit" && stated.error !== "SystemExit" ? null : error;
  if (stated.error !== raised) {
    return [`ends with ${raised ?? "no error"} (${where}), the page says ${stated.error ?? "no error"}`];
  }
  return null;
}

/** Removes newlines at the end, because a page can't show whether the last line ends. */
function trimmed(text) {
  return text.replace(/\n+$/, "");
}

/**
 * The programs of the exercises: the same verdict in both interpreters, and the one that fits the
 * role.
 */
function exerciseCases(course) {
  let [solutions, others] = [0, 0];
  const isTried = ({ role }) => role === "solution" || (values.all && (others += 1) % EVERY === 0);
  return course.exercises.flatMap(({ exercise, programs }) =>
    programs.filter(isTried).map((program) => {
      const tried = program.role === "solution" ? triedBesidesCheck(learners, (solutions += 1), program.path) : learners;
      return { name: program.path, of: { exercise, program }, test: (name) => rightVerdict(name, exercise, program, tried) };
    }),
  );
}

async function rightVerdict(name, exercise, { role, source, message }, tried) {
  if (role === "mistake") return ownFeedback(name, exercise, source, message);
  const comparable = DEPENDS_ON_CHANCE.test(source) ? withoutOutput : (verdict) => verdict;
  const ourResult = await Promise.all(tried.map(async ([place, python]) => [place, await python.judge(exercise, source)]));
  const complaints = (cpythonResult) => {
    const complaint = cpythonResult.overran ? null : complaintAbout(cpythonResult, role, message);
    const differing = ourResult.map(([place, verdict]) =>
      complaintAboutVerdict(name, role, comparable(structuredClone(cpythonResult)), comparable(structuredClone(verdict)), place),
    );
    return [...differing, complaint && [complaint]];
  };
  const wrong = complaints(await judgeInCPython(exercise, source));
  if (exercise.kind === "sql" || wrong.every((each) => each === null)) return tell(name, wrong);
  tell(name, complaints(await (await cpythonFor(source)).judgeAnew(exercise, source)));
}

/**
 * There are thousands of wrong answers. `understory check` judges them in Node, and tests/take-home
 * in an installed Python.
 */
async function ownFeedback(name, exercise, source, message) {
  const others = learners.filter(([place]) => place !== "node");
  const complaints = await Promise.all(
    others.map(async ([, python]) => {
      const verdict = await python.judge(exercise, source);
      const complaint = verdict.overran ? null : complaintAbout(verdict, "mistake", message);
      return complaint && [complaint];
    }),
  );
  tell(name, complaints);
}

/**
 * Returns what a verdict says whatever the program got by chance, from the clock, in the order of a
 * set or from SQLite's version: any check may fail first.
 */
function withoutOutput({ output, checks, ...verdict }) {
  return { ...verdict, messages: checks?.flatMap(({ message }) => message ?? []) };
}

function complaintAboutVerdict(name, role, cpythonResult, ourResult, place) {
  if (cpythonResult.overran || ourResult.overran) {
    // A host stops an endless program and words its message, so the engine is not tested here.
    if (cpythonResult.overran && ourResult.overran && !RIGHT.has(role)) return null;
    return [`overran in ${cpythonResult.overran ? "CPython" : place}`];
  }
  const [left, right] = [ordered(cpythonResult), differences.settle(name, ordered(ourResult), place)].map(steady);
  if (left === right) return null;
  return ["is judged differently than in CPython", difference("CPython", left, place, right)];
}

function complaintAbout(verdict, role, message) {
  const spoken = verdict.checks.find(({ status }) => status !== "passed" && status !== "waiting");
  if (RIGHT.has(role)) {
    return verdict.passed ? null : `should pass, and fails “${spoken.name}”: ${spoken.message}`;
  }
  if (verdict.passed) return `a ${role} should fail, and passes`;
  if (role === "mistake" && spoken.message !== message) {
    return `should be told “${message}”, and is told “${spoken.message}”`;
  }
  return null;
}

/** Returns a verdict as text with sorted keys. */
function ordered(value) {
  const sorted = (key, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part;
  return JSON.stringify(value, sorted, 2).replaceAll("\\n", "\n");
}

/** Runs every case, a few at a time. */
async function sideBySide(cases, test) {
  const queue = [...cases];
  const lane = async () => {
    for (let one = queue.shift(); one; one = queue.shift()) await test(one);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
}
