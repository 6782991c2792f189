/**
 * An author at work: a small course on disk with `build --serve` running.
 *
 * Takes the course's files. Returns the served site's address, and functions that save a file and
 * stop the server. The program is the one built by `cargo run --release`.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { SITE } from "./site.js";

/** The program under test. */
export const UNDERSTORY = fileURLToPath(new URL("../../../target/release/understory", import.meta.url));

/** The smallest course with an exercise. */
const COURSE = {
  "content/course.toml": `title = "A small course"
description = "For tests."
language = "en"
licence = "CC BY 4.0"
theme = "default"
python = "3.14"
`,
  "content/home.md": `+++
title = "Begin here"
lede = "A course of one lesson."
program = 'print("Hello")'
+++

Text.
`,
  "content/01-begin/part.md": `+++
title = "Begin"
description = "The only part."
+++

A part.
`,
  "content/01-begin/01-greet/lesson.md": `+++
title = "Greet"
id = "B1"
description = "A first greeting."
+++

## First words

Say something kind.

::exercise{name="say-hello"}
`,
  "content/01-begin/01-greet/say-hello/task.md": `+++
title = "Say hello"
aim = "Print a line."
hints = ["\`print\` shows what stands between its brackets."]
+++

Print \`Hello!\`.
`,
  "content/01-begin/01-greet/say-hello/starter.py": 'print("")\n',
  "content/01-begin/01-greet/say-hello/solution.py": 'print("Hello!")\n',
  "content/01-begin/01-greet/say-hello/checks.toml": `[[check]]
name = "says \`Hello!\`"
stdout = "Hello!"
`,
};

export const LESSON = "content/01-begin/01-greet/lesson.md";
export const LESSON_PAGE = "begin/greet/";
export const STARTER = "content/01-begin/01-greet/say-hello/starter.py";

/** The bundle that the built site ships. */
const BUNDLE = join(SITE, "runner");

/** Writes the course to its own temporary folder. */
export async function newCourse() {
  const folder = await mkdtemp(join(tmpdir(), "understory-course-"));
  const save = async (path, text) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(COURSE)) await save(path, text);
  return { folder, save, text: (path) => COURSE[path], remove: () => rm(folder, { recursive: true }) };
}

/** Builds a course for publishing, with the built site's bundle, and returns the site's folder. */
export function buildCourse({ folder }) {
  const site = join(folder, "site");
  const built = spawnSync(UNDERSTORY, ["build", "--course", folder, "--out", site, "--runner", BUNDLE], { encoding: "utf8" });
  if (built.status !== 0) throw new Error(`build: ${built.stderr}`);
  return site;
}

/** Serves a course with a ready-made bundle, or with the one that the bundler makes. */
export async function serveCourse({ folder }, { runner = "ready", environment = {} } = {}) {
  const options = ["build", "--serve", "--port", "0", "--course", folder];
  if (runner === "ready") options.push("--runner", BUNDLE);
  const server = spawn(UNDERSTORY, options, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, NO_COLOR: "1", ...environment },
  });
  const ended = new Promise((resolve) => server.on("exit", resolve));
  const outputLines = [];
  const url = await new Promise((found, failed) => {
    createInterface({ input: server.stderr }).on("line", (line) => {
      outputLines.push(line);
      const [, address] = /^serving (http:\S+)/.exec(line) ?? [];
      if (address) found(address);
    });
    ended.then(() => failed(new Error(`build --serve ended:\n${outputLines.join("\n")}`)));
  });
  return {
    url,
    outputLines,
    async end() {
      server.kill("SIGINT");
      return ended;
    },
  };
}

/**
 * Serves a course during the tests of one file, after `prepare` has changed it. Returns an object
 * that gets both.
 */
export function useAuthor(prepare) {
  const author = {};
  before(async () => {
    author.course = await newCourse();
    await prepare(author.course);
    author.server = await serveCourse(author.course);
  });
  after(async () => {
    await author.server?.end();
    await author.course?.remove();
  });
  return author;
}

/**
 * A stand-in for cargo. Each time it's released it does its next step: it reports that the quick
 * bundle is built, then progress with the full one.
 */
export async function gatedCargo(folder) {
  const gate = join(folder, "gate");
  const program = join(folder, "cargo");
  const mkfifo = spawnSync("mkfifo", [gate]);
  if (mkfifo.status !== 0) throw new Error(`mkfifo: ${mkfifo.stderr}`);
  const built = { kind: "ready", stage: "wasm", profile: "full", path: BUNDLE };
  // Opening the pipe for reading and writing means neither side blocks on open. Closing it ends a
  // process that still waits.
  const keeper = await open(gate, "r+");
  const progress = { kind: "progress", message: "compiling" };
  const steps = [built, progress].map((message) => `read -r opened || exit 1\necho '${JSON.stringify(message)}'\n`);
  await writeFile(program, `#!/bin/sh\nexec < "${gate}"\n${steps.join("")}`, { mode: 0o755 });
  return { program, open: () => keeper.write("open\n"), remove: () => keeper.close() };
}
