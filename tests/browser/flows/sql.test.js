/**
 * An exercise and a sample in SQL: rows appear as a table, SQLite's errors show their line, and
 * checks judge rows.
 */
import assert from "node:assert/strict";
import { useAuthor } from "../support/author.js";
import { useBrowser, useReader } from "../support/browser.js";
import { Exercise } from "../support/exercise.js";

const LESSON = "content/01-begin/02-ask-a-table/";
const PAGE = "begin/ask-a-table/";

const FILES = {
  "lesson.md": `+++
title = "Ask a table"
id = "B2"
description = "A first query."
database = "library.sql"
+++

\`\`\`sql {run}
SELECT title, price FROM books WHERE id > 1;
\`\`\`
\`\`\`output
title|price
Dune|9.5
Beloved|NULL
\`\`\`

::exercise{name="first-select"}
`,
  "files/library.sql": `CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL, year INTEGER, price REAL);
INSERT INTO books VALUES (1, 'Emma', 1815, 4.0), (2, 'Dune', 1965, 9.5), (3, 'Beloved', 1987, NULL);
`,
  "first-select/task.md": `+++
title = "First select"
kind = "sql"
hints = ["Which column holds the year?"]
passed = "WHERE keeps the rows for which its test is true."
+++

Show title and year of all books after 1900.
`,
  "first-select/starter.sql": "SELECT title, year FROM books;\n",
  "first-select/solution.sql": "SELECT title, year FROM books WHERE year > 1900;\n",
  "first-select/checks.toml": `[[check]]
name = "the two books"
rows = ["Dune|1965", "Beloved|1987"]
`,
};

const browser = useBrowser();
const author = useAuthor(async (course) => {
  for (const [path, text] of Object.entries(FILES)) await course.save(LESSON + path, text);
});
const read = useReader(browser, () => author.server.url);

/** Returns the tables in a program's output, each as rows of strings. */
async function tables(root) {
  await root.locator(".rows").first().waitFor();
  return root
    .locator(".rows")
    .evaluateAll((all) => all.map((table) => [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent))));
}

read("a sample's rows are a table before and after it runs", async (page) => {
  await page.goto(PAGE);
  const sample = page.locator(".sample[data-run]");
  await sample.getByText("Show the output").click();
  const shownTexts = [
    ["title", "price"],
    ["Dune", "9.5"],
    ["Beloved", "NULL"],
  ];
  assert.deepEqual(await tables(sample), [shownTexts]);
  await sample.locator('[data-part="run"]').click();
  // The page shows the same table before the run.
  await page.locator('[data-part="announcements"] p').filter({ hasText: "Dune" }).waitFor({ state: "attached" });
  assert.deepEqual(await tables(sample), [shownTexts]);
});

read("Run shows the result of each query", async (page) => {
  await page.goto(PAGE);
  const exercise = await new Exercise(page, "first-select").reach();
  await exercise.write("SELECT title FROM books WHERE id = 1;\nSELECT count(*) FROM books;");
  await exercise.press("run");
  await exercise.root.locator(".rows-count").nth(1).waitFor();
  assert.deepEqual(await tables(exercise.root), [
    [["title"], ["Emma"]],
    [["count(*)"], ["3"]],
  ]);
  await page.locator('[data-part="announcements"] p').filter({ hasText: "Emma" }).waitFor({ state: "attached" });
});

read("rows that are wider than the page can be reached by keyboard", async (page) => {
  await page.goto(PAGE);
  const exercise = await new Exercise(page, "first-select").reach();
  const many = Array(6).fill("SELECT a.title, b.title, c.title FROM books a, books b, books c;").join("\n");
  await exercise.write(many);
  await exercise.press("run");
  await exercise.root.locator(".rows-count").nth(5).waitFor();
  await exercise.root.locator('.output-rows[tabindex="0"]').waitFor();
  await exercise.write("SELECT 1;");
  await exercise.press("run");
  await exercise.root.locator(".output-rows:not([tabindex])").waitFor();
});

read("an SQLite error shows its line, and the line is marked", async (page) => {
  await page.goto(PAGE);
  const exercise = await new Exercise(page, "first-select").reach();
  await exercise.write("SELECT title, year FROM books\nWHERE yaer > 1900;");
  await exercise.press("check");
  assert.deepEqual(await exercise.saysOf("error"), ["SQLite stopped on line 2: no such column: yaer"]);
  await exercise.root.locator(".cm-line.cm-faulty").filter({ hasText: "yaer" }).waitFor();
});

read("a wrong answer is compared row by row, and a right one passes", async (page) => {
  await page.goto(PAGE);
  const exercise = await new Exercise(page, "first-select").reach();
  await exercise.press("check");
  assert.deepEqual(await exercise.saysOf("wrong"), ["One row is too many: Emma|1815 (2 rows expected, 3 given.)"]);
  assert.equal(await exercise.column("expected"), "one line too many\nDune|1965\nBeloved|1987");
  await exercise.write("SELECT title, year FROM books WHERE year > 1900;");
  await exercise.press("check");
  assert.deepEqual(await exercise.saysOf("passed"), ["The check passes.", "WHERE keeps the rows for which its test is true."]);
});
