/**
 * A course made of a document's examples, and what `understory` says of it.
 *
 * Files enter; they are written into a copy of the course's frame. The exit status
 * of a command and what it said leave.
 */
import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const UNDERSTORY = join(ROOT, "target/release/understory");

/** What every course has beside its lessons. */
const HOME = '+++\ntitle = "Begin"\nlede = "A course."\nprogram = \'print("Hello")\'\n+++\n\nText.\n';

/**
 * Makes the course, hands the command on it to `use`, and takes the course away.
 *
 * @template T
 * @param {{path: string, text: string}[]} files
 * @param {(understory: (...words: string[]) => {status: number, said: string}) => T | Promise<T>} use
 */
export async function withCourse(files, use) {
  const course = await mkdtemp(join(tmpdir(), "understory-example-"));
  try {
    await cp(join(ROOT, "content/course.toml"), join(course, "content/course.toml"));
    await mkdir(join(course, "content/01-start-here"), { recursive: true });
    await cp(join(ROOT, "content/01-start-here/part.md"), join(course, "content/01-start-here/part.md"));
    await writeFile(join(course, "content/home.md"), HOME);
    for (const { path, text } of files) {
      await mkdir(dirname(join(course, path)), { recursive: true });
      await writeFile(join(course, path), text);
    }
    return await use((...words) => {
      const { status, stdout, stderr } = spawnSync(UNDERSTORY, [...words, "--course", course], { cwd: ROOT, encoding: "utf8" });
      return { status, said: `${stdout}${stderr}` };
    });
  } finally {
    await rm(course, { recursive: true });
  }
}

/** The verdict of `understory check` on a course. @param {{path: string, text: string}[]} files */
export function checkCourse(files) {
  return withCourse(files, (understory) => understory("check", "--strict"));
}
