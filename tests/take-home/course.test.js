/**
 * Takes every exercise of the course, and of a second one in SQL, home. Each of its programs must
 * pass and fail there, check by check, as in the learner's interpreter, both in `check.pyz` and in
 * pytest.
 *
 * The learner's interpreter is the prebuilt bundle in Node. PYTHONPATH must lead to pytest.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import "../page-js/words.js";
import { exerciseFiles, lessonFiles } from "../../themes/default/js/exercise/take-home.js";
import { zip } from "../../themes/default/js/exercise/zip.js";
import { importsPackages } from "../conformance/imports.mjs";
import { Learner } from "../conformance/learner.mjs";
import { programs, tables } from "./tables.js";
import { DEPENDS_ON_CHANCE, steady } from "../conformance/steady.mjs";

const PYTHON = process.env.PYTHON ?? "python3";
const PAGE = "https://reader.example/lesson/";
// Python is also started in other folders, so make relative paths absolute.
process.env.PYTHONPATH = (process.env.PYTHONPATH ?? "")
  .split(delimiter)
  .filter(Boolean)
  .map((path) => resolve(path))
  .join(delimiter);
const MINUTE = 60_000;
const start = promisify(execFile);
const text = (path) => readFile(new URL(path, import.meta.url), "utf8");

const tools = {
  main: await text("../../themes/default/take-home/__main__.py"),
  check: (await start(PYTHON, [fileURLToPath(new URL("../../wasm-runner/python/join_check.py", import.meta.url))])).stdout,
  test: await text("../../themes/default/take-home/test_checks.py"),
};
const place = await mkdtemp(join(tmpdir(), "understory-home-"));
// Anyone who takes an exercise with packages home installs them, which isn't done here.
const isPlain = ({ programs }) => !programs.some(importsPackages);
const exercises = [...(await programs()).exercises.filter(isPlain), ...(await tables({ python: PYTHON, place })).exercises];
/** Each starter and each solution is taken home, and one in this many of all other programs. */
const EVERY = Number(process.env.EVERY ?? 1);
/** Each program as a separate exercise, with a name that can be a folder. */
const taken = exercises
  .flatMap(({ exercise, programs }) =>
    programs.map(({ path, role, source, message }) => {
      // An edit has the path of its table: `checks.toml:23`.
      const name = path.split("/").at(-1);
      const id = `${exercise.id}.${name.replace(/^checks\.toml:/, "line-").replace(/\.\w+$/, "")}`;
      return { data: { id, title: id, task: "…", exercise }, code: source, role, message };
    }),
  )
  .filter(({ role }, index) => ["starter", "solution"].includes(role) || index % EVERY === 0);

/** Returns whether a program may print something else at home: by chance, or because it names the page's folder. */
const mayDiffer = (code) => DEPENDS_ON_CHANCE.test(code) || code.includes("/home/learner");
// Exercises, or their mistakes with such a message, that need a newer Python than the oldest one that readers may have.
const NEWER = [
  { exercise: "never-nothing", minor: 12 },
  { exercise: "adventure-commands", message: /^At least one door/, minor: 12 },
  { exercise: "list-of-str", message: /^With parentheses/, minor: 14 },
];
const minor = Number((await start(PYTHON, ["-c", "import sys; print(sys.version_info[1])"])).stdout);

let home;
before(async () => {
  await unpack("lesson", zip(lessonFiles("lesson", "All", taken, tools, PAGE), new Date()));
  const options = { maxBuffer: 1 << 28, encoding: "utf8" };
  const judged = fileURLToPath(new URL("judged.py", import.meta.url));
  home = JSON.parse((await start(PYTHON, ["-B", judged, join(place, "lesson")], options)).stdout);
});
after(() => rm(place, { recursive: true, force: true }));

/** Unpacks with another program than the one that made the zip. */
async function unpack(name, bytes) {
  const archive = join(place, `${name}.zip`);
  await writeFile(archive, bytes);
  await start(PYTHON, ["-m", "zipfile", "-t", archive]);
  await start(PYTHON, ["-m", "zipfile", "-e", archive, place]);
}

test("there are exercises of both kinds", () => {
  for (const kind of ["python", "sql"])
    assert.ok(
      taken.some(({ data }) => data.exercise.kind === kind),
      kind,
    );
});

test("every program gets the same verdict at home as in the learner's interpreter", async (context) => {
  const learner = Learner.inNode(MINUTE);
  after(() => learner.close());
  const queue = [...taken];
  const lane = async () => {
    for (let one = queue.shift(); one; one = queue.shift()) await judgedAlike(one);
  };
  async function judgedAlike({ data, code, role, message }) {
    const theirs = await learner.judge(data.exercise, code);
    const isNewer = (one) => one.exercise === data.exercise.id && (one.message ?? /^/).test(message ?? "") && minor < one.minor;
    const skip = NEWER.some(isNewer) && "needs a newer Python";
    await context.test(data.id, { skip }, () => {
      const ours = home.check[data.id];
      const isRight = role === "solution" || role === "alt";
      if (!isRight && mayDiffer(code)) return assert.equal(ours.passed, false);
      const reportedChecks = ({ checks }) =>
        checks.map(({ name, status, called, expected, got }) => ({ name, status, called, expected, got }));
      assert.equal(steady(JSON.stringify(reportedChecks(ours), null, 2)), steady(JSON.stringify(reportedChecks(theirs), null, 2)));
      assert.equal(ours.passed, isRight);
      if (role === "mistake") assert.equal(ours.checks.find(({ status }) => status !== "passed" && status !== "waiting").message, message);
      const outcomes = { passed: "passed", waiting: "skipped" };
      assert.deepEqual(
        home.pytest[data.id],
        theirs.checks.map(({ status }) => outcomes[status] ?? "failed"),
      );
    });
  }
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
});

for (const kind of ["python", "sql"]) {
  test(`a single exercise of kind ${kind} is checked in its folder, by check.pyz and by pytest`, async () => {
    const solution = taken.find(({ role, data }) => role === "solution" && data.exercise.kind === kind);
    const starter = taken.find(({ role, data }) => role === "starter" && data.exercise === solution.data.exercise);
    for (const [one, status] of [
      [solution, 0],
      [starter, 1],
    ]) {
      const name = one.data.id;
      await unpack(name, zip(exerciseFiles(one, tools, PAGE), new Date()));
      const pytest = ["-B", "-m", "pytest", "-q", "-p", "no:cacheprovider"];
      for (const options of [["-B", "check.pyz"], pytest]) {
        const ended = await start(PYTHON, options, { cwd: join(place, name) }).then(
          () => 0,
          ({ code }) => code,
        );
        assert.equal(ended, status, `${options.at(-1)} of ${name}`);
      }
    }
  });
}
