/**
 * docs/authors/first-lesson.md works as typed, one step at a time.
 *
 * Carries out the guide in an empty folder: runs its commands, and saves its snippets where the
 * lines above them say. After each step the course must build without a problem, and the page must
 * show the words in bold that follow, which it didn't show before. Only if a `text` block with an
 * error follows must there be that error, also on top of the page.
 *
 * "The page" is the last address that the guide opens, unless a paragraph names another one.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { ROOT } from "./course.js";

const UNDERSTORY = join(ROOT, "target/release/understory");
const PLACE = "`(?<path>[^`]+)`, (?<where>new file|the whole file|at the end|below|instead of)(?: `(?<line>[^`]+)`)?:\\n\\n";
const FENCE = new RegExp(`^(?:${PLACE})?(?<ticks>\`{3,})(?<language>\\w+)\\n(?<block>[^]*?)^\\k<ticks>$`, "gm");
const ERROR = /^error\[(?<code>[\w-]+)\].*\n *--> (?<path>.+):(?<line>\d+):(?<column>\d+)$/m;
/** How long, in milliseconds, a page may take to show a change. */
const PATIENCE = 120_000;

let folder;
let steps;
let server;

/**
 * Returns the guide's steps in order: each is commands or a snippet, with the block that shows the
 * result, and the words that each page shows afterwards.
 */
function stepsOf(guide) {
  const found = [];
  let page;
  let end = 0;
  const read = (text) => {
    for (const paragraph of text.split("\n\n")) {
      page = /localhost:4000(\/[\w/-]*)/.exec(paragraph)?.[1] ?? page;
      const address = /`(\/[\w/-]*)`/.exec(paragraph)?.[1] ?? page;
      const words = [...paragraph.matchAll(/\*\*(.+?)\*\*/g)].map(([, bold]) => bold.replaceAll("`", ""));
      if (words.length) found.at(-1)?.shows.push({ address, words });
    }
  };
  for (const { 0: all, index, groups } of guide.matchAll(FENCE)) {
    read(guide.slice(end, index));
    end = index + all.length;
    if (groups.path || groups.language === "console") {
      found.push({ ...groups, name: `the step in line ${guide.slice(0, index).split("\n").length}`, shows: [] });
    } else {
      found.at(-1).result = groups.block;
    }
  }
  read(guide.slice(end));
  return found;
}

/** Returns the text of a file after a snippet was put where the guide says. */
function placedFile(text, { path, where, line, block }) {
  assert.equal(text === undefined, where === "new file", `${path}, ${where}`);
  if (where === "new file" || where === "the whole file") return block;
  if (where === "at the end") return `${text}\n${block}`;
  const [above, below, ...more] = `\n${text}`.split(`\n${line}\n`);
  assert.ok(below !== undefined && more.length === 0, `${path} must have one line ${line}`);
  return `${above}\n${where === "below" ? `${line}\n` : ""}${block}${below}`.slice(1);
}

/** Puts a snippet into its file, which changes in one go, as with many editors. */
async function save(step, cwd) {
  const path = join(cwd, step.path);
  const text = placedFile(existsSync(path) ? await readFile(path, "utf8") : undefined, step);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(join(folder, "saving"), text);
  await rename(join(folder, "saving"), path);
}

function understory(words, cwd) {
  const { status, stdout, stderr } = spawnSync(UNDERSTORY, words, { cwd, encoding: "utf8" });
  return { status, stdout, output: `${stdout}${stderr}` };
}

/** Starts `build --serve` on a free port, and listens to what it sends to open pages. */
async function serve(cwd) {
  const program = spawn(UNDERSTORY, ["build", "--serve", "--port", "0"], { cwd, stdio: ["ignore", "ignore", "pipe"] });
  let output = "";
  program.stderr.setEncoding("utf8").on("data", (words) => (output += words));
  const address = () => /serving (http:\S+)\/ /.exec(output)?.[1];
  while (!address()) await once(program.stderr, "data");
  const events = (await fetch(`${address()}/_understory/events`)).body.pipeThrough(new TextDecoderStream()).getReader();
  let receivedOutput = "";
  return {
    program,
    async get(path) {
      const response = await fetch(`${address()}${path}`);
      return response.ok ? response.text() : "";
    },
    /** Waits for the next event. */
    async hear() {
      const { value } = await events.read();
      receivedOutput += value;
    },
    /** Returns the problems that are on top of each page. */
    problems() {
      const last = receivedOutput.match(/(?<=^data: ).*"kind":"diagnostics".*(?=\n)/gm)?.at(-1);
      return last ? JSON.parse(last).diagnostics.map(({ text }) => text) : [];
    },
  };
}

/** Waits until a condition holds, and asks again after each event. */
async function until(condition, complaint) {
  const limit = AbortSignal.timeout(PATIENCE);
  const late = once(limit, "abort");
  while (!(await condition())) {
    assert.ok(!limit.aborted, complaint());
    await Promise.race([server.hear(), late]);
  }
}

/** Returns the words that a page shows, also in its pictures and as the feedback of its exercises. */
async function wordsOn(address) {
  const main = /<main[^]*<\/main>/.exec(await server.get(address))?.[0] ?? "";
  const pictures = [...main.matchAll(/<img src="(.+?)" alt="(.+?)"/g)].map(
    async ([, source, alt]) => `${alt} ${await server.get(new URL(source, `http://page${address}`).pathname)}`,
  );
  const exercises = [...main.matchAll(/class="exercise-data">(.+?)<\/script>/g)].map(([, data]) => JSON.parse(data).exercise);
  const feedback = exercises.flatMap(({ mistakes }) => mistakes.map(({ message }) => message));
  const html = [main.replace(/<script[^]*?<\/script>/g, ""), ...(await Promise.all(pictures)), ...feedback].join("\n");
  const characters = { "&quot;": '"', "&#39;": "'", "&#x27;": "'", "&lt;": "<", "&gt;": ">", "&amp;": "&" };
  return html.replace(/<[^>]*>/g, "").replace(/&#?\w+;/g, (one) => characters[one] ?? one);
}

before(async () => {
  steps = stepsOf(await readFile(join(ROOT, "docs/authors/first-lesson.md"), "utf8"));
  folder = await mkdtemp(join(tmpdir(), "understory-first-"));
});

after(async () => {
  server?.program.kill("SIGINT");
  await rm(folder, { recursive: true });
});

test("each step of the guide shows what it says, without an error", async () => {
  let cwd = folder;

  /** Carries out a line of a `console` block. The command itself is built already. */
  async function type(line) {
    const [command, ...words] = line.split(" ");
    if (command === "cargo") return "";
    if (command === "cd") {
      cwd = join(cwd, words[0]);
      return "";
    }
    assert.equal(command, "understory", line);
    if (words.includes("--serve")) {
      server = await serve(cwd);
      return "";
    }
    const { status, output } = understory(words[0] === "check" ? [...words, "--strict"] : words, cwd);
    assert.equal(status, 0, `${line}\n${output}`);
    return output;
  }

  for (const step of steps) {
    const { name, shows, result = "" } = step;
    const announced = ERROR.exec(result)?.groups;
    const former = server ? await Promise.all(shows.map(({ address }) => wordsOn(address))) : [];
    if (step.path) {
      assert.ok(shows.length, `${name} shows nothing`);
      await save(step, cwd);
    } else {
      let output = "";
      for (const line of step.block.trimEnd().split("\n")) output += await type(line);
      assert.ok(output.includes(result.trim()), output);
    }
    if (!server) continue;

    for (const [number, { address, words }] of shows.entries()) {
      const old = words.filter((one) => former[number]?.includes(one));
      assert.deepEqual(old, [], `${name}: these words were on ${address} before`);
      let text;
      const isShown = async () => {
        text = await wordsOn(address);
        return words.every((one) => text.includes(one));
      };
      await until(
        isShown,
        () => `${name}: ${address} doesn't show “${words.join("” and “")}”, but:\n${text}\n${server.problems().join("\n")}`,
      );
    }
    const isOnTop = () =>
      server.problems().length === (announced ? 1 : 0) && server.problems().every((one) => one.includes(announced.code));
    await until(isOnTop, () => `${name}: these problems are on top of the page:\n${server.problems().join("\n")}`);

    const { stdout, output } = understory(["build", "--format", "json", "--out", join(folder, "site")], cwd);
    const problems = stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    const places = problems.map(({ code, path, line, column }) => ({ code, path, line: `${line}`, column: `${column}` }));
    assert.deepEqual(places, announced ? [{ ...announced }] : [], `${name}:\n${output}`);
  }
});

test("the guide makes one error on purpose, and ends with a check", () => {
  const errors = steps.filter(({ result }) => ERROR.test(result ?? ""));
  assert.equal(errors.length, 1);
  assert.equal(steps.at(-1).block, "understory check\n");
});
