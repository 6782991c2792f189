"""SQL exercises: rows and order, schema, what is left in the database, and SQLite's errors."""

import importlib.util
import json
import unittest

from engine import EngineTest, check

BOOKS = """
CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL, year INTEGER, price REAL);
INSERT INTO books VALUES (1, 'Dune', 1965, 9.5), (2, 'Emma', 1815, 4.0), (3, 'Ulysses', NULL, 12.25);
"""
HAS_SQLITE = importlib.util.find_spec("sqlite3") is not None


def judge(source, *checks, mistakes=(), database="books.sql", files=None, **options):
    tables = [{"name": f"check {number}", **table} for number, table in enumerate(checks, start=1)]
    exercise = {
        "id": "sample",
        "kind": "sql",
        "database": database,
        "checks": tables,
        "mistakes": list(mistakes),
        "files": {"books.sql": BOOKS} if files is None else files,
    }
    return check.judge({**exercise, **options}, source)


@unittest.skipUnless(HAS_SQLITE, "this Python has no sqlite3")
class SqlTest(EngineTest):
    judge = staticmethod(judge)


class Rows(SqlTest):
    TITLES = {"rows": ["Dune|1965", "Emma|1815"]}
    QUERY = "SELECT title, year FROM books WHERE year < 2000"

    def test_the_rows_of_the_last_query_in_any_order(self):
        self.passes(self.QUERY, self.TITLES)
        self.passes(f"SELECT 1; {self.QUERY} ORDER BY year;", self.TITLES)

    def test_the_order_if_it_matters(self):
        ordered = {**self.TITLES, "ordered": True}
        self.passes(f"{self.QUERY} ORDER BY title", ordered)
        self.says(
            "All rows are there, but in another order. Row 1 should be: Dune|1965",
            f"{self.QUERY} ORDER BY year",
            ordered,
        )

    def test_called_expected_got(self):
        entry = self.fails("SELECT title, year FROM books WHERE id = 1", self.TITLES)
        self.assertEqual(
            (entry["called"], entry["expected"], entry["got"]),
            ("main.sql", "Dune|1965\nEmma|1815", "Dune|1965"),
        )

    def test_each_difference_is_reported(self):
        rows = "SELECT title, year FROM books"
        for message, source in (
            ("One row is missing: Emma|1815 (2 rows expected, 1 given.)", f"{rows} WHERE id = 1"),
            ("One row is too many: Ulysses|NULL (2 rows expected, 3 given.)", rows),
            (
                "Not the rows that are asked for: “Emma|1815” is missing, and “Ulysses|NULL” is there.",
                f"{rows} WHERE id <> 2",
            ),
            ("Your query gave no rows; 2 rows expected.", f"{rows} WHERE id > 9"),
            ("Your SQL gave no rows: it needs a SELECT.", "DELETE FROM books"),
            ("Your SQL gave no rows: it needs a SELECT.", "-- nothing yet\n;"),
            (
                "Each row should have 2 values, and has 3: id, title, year.",
                "SELECT id, title, year FROM books",
            ),
        ):
            with self.subTest(source):
                self.says(message, source, self.TITLES)

    def test_column_names(self):
        titles_and_years = {**self.TITLES, "columns": ["title", "published"]}
        self.passes("SELECT title, year AS Published FROM books WHERE year < 2000", titles_and_years)
        self.says("The columns should be title, published, and are title, year.", self.QUERY, titles_and_years)

    def test_values_look_as_in_the_output(self):
        self.passes(
            "SELECT year, price, title FROM books WHERE id > 1",
            {"rows": ["1815|4.0|Emma", ["NULL", 12.25, "Ulysses"]]},
        )
        self.passes("SELECT 4.0, X'0aff', 'a|b'", {"rows": [[4, "X'0AFF'", "a|b"]]})
        self.fails("SELECT ''", {"rows": ["NULL"]})

    def test_numbers_can_be_approximate(self):
        third = "SELECT 1.0 / 3"
        self.passes(third, {"rows": ["0.333"], "approx": 0.001})
        self.fails(third, {"rows": ["0.333"]})

    def test_no_rows_can_be_expected(self):
        self.passes("SELECT title FROM books WHERE id > 9", {"rows": []})
        self.fails("SELECT title FROM books", {"rows": []})

    def test_endless_rows(self):
        endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n;"
        entry = self.fails(endless, {"rows": ["1"]})
        self.assertEqual(entry["status"], "limit")
        self.assertIn("more than 10,000 rows", entry["message"])


class Left(SqlTest):
    """What is left in the database."""

    COUNT = {"query": "SELECT count(*) FROM books", "rows": ["2"]}

    def test_a_query_of_the_check_runs_afterwards(self):
        entry = self.passes("DELETE FROM books WHERE id = 3", self.COUNT)["checks"][0]
        self.assertEqual(entry["called"], "main.sql\nSELECT count(*) FROM books")
        self.says(
            "Not the rows that are asked for: “2” is missing, and “3” is there.",
            "SELECT 1",
            self.COUNT,
        )

    def test_uncommitted_changes_are_not_left(self):
        self.fails("BEGIN; DELETE FROM books WHERE id = 3;", self.COUNT)
        self.passes("BEGIN; DELETE FROM books WHERE id = 3; COMMIT;", self.COUNT)

    def test_an_sqlite_error_in_a_query_is_reported(self):
        self.says(
            "This check asks: SELECT * FROM loans SQLite answers: no such table: loans",
            "SELECT 1",
            {"query": "SELECT * FROM loans", "rows": []},
        )

    def test_a_row_that_must_be_rejected(self):
        table = "CREATE TABLE loans (book INTEGER {})"
        refused = {"query": "INSERT INTO loans VALUES (NULL)", "raises": "IntegrityError"}
        self.passes(table.format("NOT NULL"), refused)
        self.says(
            "INSERT INTO loans VALUES (NULL) should be refused with IntegrityError, and was not.",
            table.format(""),
            refused,
        )

    def test_changes_by_a_check_are_rolled_back(self):
        self.passes(
            "SELECT 1",
            {"query": "INSERT INTO books VALUES (4, NULL, 1, 1)", "raises": "IntegrityError"},
            {"query": "DELETE FROM books RETURNING id", "rows": ["1", "2", "3"]},
            {"script": "db.execute('DELETE FROM books')"},
            {"query": "SELECT count(*) FROM books", "rows": ["3"]},
        )

    def test_the_sql_itself_can_be_expected_to_fail(self):
        self.passes("INSERT INTO books (id) VALUES (4)", {"raises": "IntegrityError"})
        self.says(
            "Your SQL should be refused with IntegrityError, and was not.",
            "SELECT 1",
            {"raises": "IntegrityError"},
        )


class Schema(SqlTest):
    LOANS = """
        CREATE TABLE loans (
            id INTEGER PRIMARY KEY, book_id INTEGER NOT NULL REFERENCES books (id),
            card TEXT UNIQUE, days INTEGER DEFAULT 14);
        CREATE INDEX by_book ON loans (book_id);
    """
    CHECK = {"schema": LOANS}

    def test_equivalent_tables_are_equal(self):
        self.passes(
            "create table Loans (days integer default 14, ID integer primary key, card text, "
            "book_id integer not null, unique (card), foreign key (book_id) references books(id));"
            "create index other_name on loans(book_id);",
            self.CHECK,
        )

    def differs(self, words, old, new):
        self.assertIn(old, self.LOANS)
        return self.says(words, self.LOANS.replace(old, new), self.CHECK)

    def test_each_difference_is_reported(self):
        entry = self.says("There is no table loans in the database.", "SELECT 1", self.CHECK)
        self.assertEqual(entry["got"], "no such table")
        self.differs("The table loans has no column days.", ", days INTEGER DEFAULT 14", "")
        self.differs("The table loans has a column note that is not asked for.", "days", "note TEXT, days")
        entry = self.differs(
            "In the table loans, a column should be: book_id INTEGER NOT NULL. It is: book_id INTEGER.",
            " NOT NULL",
            "",
        )
        self.assertIn("\n  book_id INTEGER\n", entry["got"])
        self.differs("The table loans has no UNIQUE (card).", " UNIQUE", "")
        self.differs(
            "The table loans has no FOREIGN KEY (book_id) REFERENCES books (id).",
            " REFERENCES books (id)",
            "",
        )
        self.differs("The table loans has no INDEX (book_id).", "CREATE INDEX by_book ON loans (book_id);", "")

    def test_a_key_of_several_columns(self):
        keyed = "CREATE TABLE tags (book INTEGER, tag TEXT, PRIMARY KEY (book, tag))"
        self.passes(keyed, {"schema": keyed})
        self.says(
            "The table tags has no PRIMARY KEY (book, tag).",
            "CREATE TABLE tags (book INTEGER, tag TEXT)",
            {"schema": keyed},
        )


class Text(SqlTest):
    def test_sql_keywords_in_any_case(self):
        source = "-- order by\nSELECT title, 'group by'\nFROM books\norder\n  by title"
        self.passes(source, {"uses": ["ORDER BY", "SELECT"], "forbids": ["GROUP BY", "count()", "*"]})
        self.passes("SELECT count (*) FROM books", {"uses": ["count()", "*", "COUNT"]})
        self.passes(source, {"uses": ["comment"], "forbids": ["ORD"]})

    def test_differences_are_reported(self):
        self.says(
            "There is no ORDER BY in your SQL; this exercise asks for one.",
            "SELECT 1",
            {"uses": ["ORDER BY"]},
        )
        self.says(
            "Line 2 has a *; this exercise asks for a way without it.",
            "SELECT\n*\nFROM books",
            {"forbids": ["*"]},
        )
        self.says(
            "The text of your SQL does not have what this check looks for.",
            "SELECT 1",
            {"source": "^-- why"},
        )

    def test_rules_are_checked_before_running(self):
        self.assertIn("There is no JOIN", self.fails("SELEC", {"rows": ["1"]}, {"uses": ["JOIN"]})["message"])


class Refusals(SqlTest):
    def test_an_error_has_its_line_and_earlier_output_is_shown(self):
        verdict = judge("SELECT 1;\n\nSELECT *\nFROM bokks;\nSELECT 2;", {"rows": ["1"]})
        entry = verdict["checks"][0]
        self.assertEqual(entry["message"], "SQLite stopped on line 4: no such table: bokks")
        self.assertEqual(
            entry["error"],
            {
                "type": "OperationalError",
                "message": "no such table: bokks",
                "line": 4,
                "traceback": "OperationalError on line 4: no such table: bokks\n",
                "explanation": None,
                "by": "SQLite",
            },
        )
        self.assertEqual([part["stream"] for part in verdict["output"]], ["rows", "stderr"])

    def test_a_syntax_error_is_found_on_its_line(self):
        entry = self.fails("SELECT title\nFORM books", {"rows": []})
        self.assertEqual(entry["error"]["line"], 2)
        entry = self.fails("-- one; two\nSELECT ';'\nFROM", {"rows": []})
        self.assertEqual((entry["error"]["line"], entry["error"]["message"]), (3, "incomplete input"))


class Databases(SqlTest):
    def test_a_database_can_be_a_file(self):
        import base64
        import os
        import sqlite3

        stored = sqlite3.connect("shop.db")
        stored.executescript("CREATE TABLE goods (name TEXT); INSERT INTO goods VALUES ('tea')")
        stored.close()
        with open("shop.db", "rb") as file:
            content = {"base64": base64.b64encode(file.read()).decode()}
        os.remove("shop.db")
        self.passes(
            "SELECT name FROM goods; DELETE FROM goods;",
            {"rows": ["tea"]},
            {"query": "SELECT count(*) FROM goods", "rows": [[0]]},
            database="shop.db",
            files={"shop.db": content},
        )
        self.assertEqual(os.listdir(), [])

    def test_an_exercise_can_start_without_a_database(self):
        self.passes("CREATE TABLE a (b TEXT)", {"schema": "CREATE TABLE a (b TEXT)"}, database=None)

    def test_other_rows_expose_a_hard_coded_answer(self):
        count = "SELECT count(*) FROM books"
        more = {"given": "INSERT INTO books VALUES (4, 'Beloved', 1987, 8)", "hidden": True}
        self.passes(count, {"rows": ["3"]}, {**more, "rows": ["4"]})
        entry = self.fails("SELECT 3", {"rows": ["3"]}, {**more, "rows": ["4"]})
        self.assertIsNone(entry["expected"])

    def test_mistakes_work_like_checks(self):
        mistakes = [{"rows": ["3"], "message": "That counts all books."}]
        entry = self.says("That counts all books.", "SELECT count(*) FROM books", {"rows": ["2"]}, mistakes=mistakes)
        self.assertEqual(entry["mistake"], 0)

    def test_a_script_gets_the_database_and_the_rows(self):
        entry = self.says(
            "len(program.rows) should be 2, and is 3.",
            "SELECT title FROM books",
            {"script": "assert len(program.rows) == 2"},
        )
        self.assertEqual(entry["called"], "main.sql")
        self.passes(
            "SELECT title FROM books",
            {
                "script": "assert program.columns == ['title'] and 'books' in program.source\n"
                "assert db.execute('SELECT max(id) FROM books').fetchone() == (3,)"
            },
        )

    def test_a_script_may_stop_in_a_library(self):
        self.says(
            "Fraction(title) stopped with a ValueError: Invalid literal for Fraction: 'Dune'",
            "SELECT title FROM books",
            {"script": "from fractions import Fraction\n[[title], *_] = program.rows\nFraction(title)"},
        )


class PlainRun(SqlTest):
    def test_without_checks_the_sql_runs_and_its_output_is_shown(self):
        verdict = judge("SELECT title, year FROM books WHERE id <> 2;")
        self.assertEqual(
            verdict,
            {
                "passed": True,
                "checks": [],
                "output": [
                    {
                        "stream": "rows",
                        "text": "title|year\nDune|1965\nUlysses|NULL\n",
                        "columns": ["title", "year"],
                        "rows": [["Dune", "1965"], ["Ulysses", None]],
                        "count": 2,
                    }
                ],
                "error": None,
            },
        )

    def test_a_blank_line_separates_the_output_of_two_queries(self):
        verdict = judge("SELECT 1 AS one; SELECT 2 AS two;")
        text = "".join(piece["text"] for piece in verdict["output"])
        self.assertEqual(text, "one\n1\n\ntwo\n2\n")

    def test_an_error_is_reported(self):
        verdict = judge("SELECT bananas FROM books")
        self.assertFalse(verdict["passed"])
        self.assertEqual(verdict["error"]["message"], "no such column: bananas")
        self.assertEqual(verdict["output"][0]["text"], "OperationalError on line 1: no such column: bananas\n")

    def test_earlier_parts_of_a_group_run_first_and_show_nothing(self):
        verdict = judge("SELECT count(*) FROM books", before=["SELECT 1; DELETE FROM books"])
        self.assertEqual(verdict["output"][0]["text"], "count(*)\n0\n")


class DefinitionErrors(SqlTest):
    def definition_errors(self, *checks, **options):
        exercise = {"kind": "sql", "checks": [{"name": "a", **one} for one in checks], **options}
        return json.loads(check.judge_json(json.dumps(exercise), "SELECT 1")).get("definition_errors", [])

    def test_an_sqlite_error_in_the_authors_sql(self):
        error = self.definition_errors({"schema": "CREATE TABL a"})[0]
        self.assertEqual((error["table"], error["number"], error["key"]), ("check", 0, "schema"))
        self.assertIn("SQLite refuses this schema", error["message"])
        self.assertEqual(self.definition_errors({"rows": [], "given": "INSER"})[0]["key"], "given")

    def test_errors_in_tables_and_in_sql_are_reported_together(self):
        errors = self.definition_errors({"schema": "CREATE TABL a"}, {"source": "("})
        self.assertEqual({one["key"] for one in errors}, {"schema", "source"})

    def test_a_missing_or_damaged_database(self):
        self.assertEqual(self.definition_errors({"rows": []}, database="a.sql")[0]["key"], "database")
        errors = self.definition_errors({"rows": []}, database="a.sql", files={"a.sql": "CREATE"})
        self.assertIn("SQLite cannot use 'a.sql'", errors[0]["message"])

    def test_python_conditions_are_invalid(self):
        self.assertIn("unknown key 'stdout'", self.definition_errors({"stdout": "1", "rows": []})[0]["message"])
