/** Reads `queries.txt`: each query, with the lessons of which one must come first. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** @returns {{ query: string, lessons: string[] }[]} */
export function queries() {
  const lines = readFileSync(new URL("queries.txt", import.meta.url), "utf8").split("\n");
  return lines
    .slice(1)
    .filter(Boolean)
    .map((line) => {
      const [, query, lessons] = /^(.*?) {2,}(\S.*)$/.exec(line);
      return { query, lessons: lessons.split(" | ") };
    });
}

/**
 * Returns the addresses of lessons that were deleted, as forks delete what they don't teach. git
 * knows them, and tells them from those that were renamed. Without git, there are none.
 *
 * @param {string} [root] the repository's folder
 * @returns {Set<string>}
 */
export function deletedLessons(root = fileURLToPath(new URL("../../", import.meta.url))) {
  const deleted = ["--find-renames", "--diff-filter=D", "--name-only", "--", ":(glob)content/*/*/lesson.md"];
  const git = (...words) => spawnSync("git", [...words, ...deleted], { cwd: root, encoding: "utf8" }).stdout ?? "";
  const paths = `${git("log", "--format=")}\n${git("diff", "HEAD")}`.matchAll(/^content\/\d+-(.+)\/\d+-(.+)\/lesson\.md$/gm);
  return new Set([...paths].map(([, part, lesson]) => `${part}/${lesson}/`));
}
