/** Reads `queries.txt`: each query, with the lessons of which one must come first. */
import { readFileSync } from "node:fs";

/** @returns {{ query: string, lessons: string[] }[]} */
export function queries() {
  const lines = readFileSync(new URL("queries.txt", import.meta.url), "utf8").split("\n");
  return lines.slice(1).filter(Boolean).map((line) => {
    const [, query, lessons] = /^(.*?) {2,}(\S.*)$/.exec(line);
    return { query, lessons: lessons.split(" | ") };
  });
}
