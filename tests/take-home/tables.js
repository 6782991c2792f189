/**
 * A course of exercises in SQL: what the real one need not have, and readers may yet take home.
 *
 * `tables/` enters, with the command that lists programs; what `understory programs` prints of it
 * leaves. One exercise stands on a database of SQLite itself, which is made here.
 */
import { execFile } from "node:child_process";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const UNDERSTORY = process.env.UNDERSTORY ?? fileURLToPath(new URL("../../target/release/understory", import.meta.url));
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

/** @param {{python: string, place: string}} options `place`: a folder that may be filled */
export async function tables({ python, place }) {
  const course = join(place, "tables");
  await cp(new URL("tables/", import.meta.url), course, { recursive: true });
  await start(python, ["-c", SHELF, join(course, LESSON, "files/shelf.sqlite")]);
  const listed = await start(UNDERSTORY, ["programs", "--course", course], { maxBuffer: 1 << 28, encoding: "utf8" });
  return JSON.parse(listed.stdout);
}
