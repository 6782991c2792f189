/**
 * The programs of the course's exercises, and of a second course whose exercises are in SQL.
 *
 * `tables/` is that second course. One of its exercises uses a database file, which is created
 * here.
 */
import { execFile } from "node:child_process";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const UNDERSTORY = process.env.UNDERSTORY ?? join(ROOT, "target/release/understory");
const LESSON = "content/01-tables/01-books";

const SHELF = `
import sqlite3, sys
database = sqlite3.connect(sys.argv[1])
database.executescript("""
CREATE TABLE shelf (title TEXT PRIMARY KEY, here INTEGER NOT NULL);
CREATE TABLE loans (book TEXT NOT NULL, reader TEXT NOT NULL);
INSERT INTO shelf VALUES ('Emma', 1), ('Dune', 2);
""")
database.close()
`;

const start = promisify(execFile);

/** Returns what `understory programs` prints. Its options can name another course. */
export async function programs(...options) {
  const listed = await start(UNDERSTORY, ["programs", ...options], { cwd: ROOT, maxBuffer: 1 << 28, encoding: "utf8" });
  return JSON.parse(listed.stdout);
}

/** @param {{python: string, place: string}} options `place`: a folder that may be filled */
export async function tables({ python, place }) {
  const course = join(place, "tables");
  await cp(new URL("tables/", import.meta.url), course, { recursive: true });
  await start(python, ["-c", SHELF, join(course, LESSON, "files/shelf.sqlite")]);
  return programs("--course", course);
}
