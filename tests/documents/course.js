/**
 * A course made of a document's examples, and the verdict of `understory check`.
 *
 * Files enter; they are written into a copy of the course's frame. The exit status
 * and what was said leave.
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

/** @param {{path: string, text: string}[]} files */
export async function checkCourse(files) {
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
    const { status, stdout, stderr } = spawnSync(UNDERSTORY, ["check", "--strict", "--course", course], {
      cwd: ROOT,
      encoding: "utf8",
    });
    return { status, said: `${stdout}${stderr}` };
  } finally {
    await rm(course, { recursive: true });
  }
}
