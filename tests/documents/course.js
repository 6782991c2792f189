/**
 * A course made of a document's examples, and what `understory` reports about it.
 *
 * Writes the files into a copy of the course's frame. Returns a command's exit status and output.
 */
import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const UNDERSTORY = join(ROOT, "target/release/understory");
/** This theme is in the program, too. */
const DEFAULT_THEME = join(ROOT, "themes/default");

/** The home page that every course has besides its lessons. */
const HOME = '+++\ntitle = "Begin"\nlede = "A course."\nprogram = \'print("Hello")\'\n+++\n\nText.\n';

/**
 * Makes the course, passes the command that runs on it to `use`, and deletes the course.
 *
 * @template T
 * @param {{path: string, text: string}[]} files
 * @param {(understory: (...words: string[]) => {status: number, output: string}) => T | Promise<T>} use
 */
export async function withCourse(files, use) {
  const course = await mkdtemp(join(tmpdir(), "understory-example-"));
  try {
    const settings = await readFile(join(ROOT, "content/course.toml"), "utf8");
    await mkdir(join(course, "content"));
    // Without the lessons, nothing is taught in them.
    await writeFile(join(course, "content/course.toml"), settings.replace(/^\[taught_in\]\n(.+\n)+/m, ""));
    // The settings can name a theme of a fork.
    await cp(join(ROOT, "themes"), join(course, "themes"), { recursive: true, filter: (path) => path !== DEFAULT_THEME });
    await mkdir(join(course, "content/01-start-here"), { recursive: true });
    await writeFile(join(course, "content/01-start-here/part.md"), '+++\ntitle = "Start here"\n+++\n');
    await writeFile(join(course, "content/home.md"), HOME);
    for (const { path, text } of files) {
      await mkdir(dirname(join(course, path)), { recursive: true });
      await writeFile(join(course, path), text);
    }
    return await use((...words) => {
      const { status, stdout, stderr } = spawnSync(UNDERSTORY, [...words, "--course", course], { cwd: ROOT, encoding: "utf8" });
      return { status, output: `${stdout}${stderr}` };
    });
  } finally {
    await rm(course, { recursive: true });
  }
}

/**
 * Returns the verdict of `understory check` on a course. @param {{path: string, text: string}[]}
 * files
 */
export function checkCourse(files) {
  return withCourse(files, (understory) => understory("check", "--strict"));
}
