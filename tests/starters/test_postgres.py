"""Checks that query PostgreSQL: a real server, through the driver that a project installed."""

import os
import shutil
import subprocess
import tempfile
import tomllib
import unittest

from test_starters import ROOT, STARTERS, Postgres, environment_with, join_check, packages

TABLES = """
[[check]]
name = "made"
run = ["{python}", "main.py"]


[[check]]
name = "two books"
sql = "SELECT title, copies FROM books"
database = "{env:DATABASE_URL}"
columns = ["title", "copies"]
rows = [["Dune", 2], ["Kindred", 1]]

[[check]]
name = "what a check changes is taken back"
sql = "DELETE FROM books"
database = "{env:DATABASE_URL}"

[[check]]
name = "all are still there"
sql = "SELECT count(*) FROM books"
database = "{env:DATABASE_URL}"
rows = [[2]]

[[check]]
name = "members"
sql = "SELECT * FROM members"
database = "{env:DATABASE_URL}"
"""
MAIN = """
import os
import psycopg

with psycopg.connect(os.environ["DATABASE_URL"]) as database:
    database.execute("CREATE TABLE books (title text, copies integer)")
    database.execute("INSERT INTO books VALUES ('Kindred', 1), ('Dune', 2)")
"""


def driver():
    """Returns the Python of an environment with the driver version that the course pins."""
    with open(os.path.join(ROOT, "content", "course.toml"), "rb") as file:
        version = tomllib.load(file)["pins"]["psycopg"]
    return environment_with([f"psycopg[binary]=={version}"])


@unittest.skipIf(os.name == "nt", "Debian's server is started")
class PostgreSQL(unittest.TestCase):
    def check(self, address, tables=TABLES):
        with tempfile.TemporaryDirectory() as folder:
            join_check.archive(tomllib.loads(tables), os.path.join(folder, "check.pyz"))
            with open(os.path.join(folder, "main.py"), "w", encoding="utf-8") as file:
                file.write(MAIN)
            ended = subprocess.run(
                [driver(), "check.pyz"],
                cwd=folder,
                env={**os.environ, "DATABASE_URL": address, "CHECK_PATIENCE": "12"},
                capture_output=True,
                text=True,
            )
        self.assertEqual(ended.stderr, "")
        return [line for line in ended.stdout.splitlines() if line.startswith(("PASS", "FAIL", "SKIP"))]

    def test_rows_are_compared_and_changes_rolled_back(self):
        with Postgres() as address:
            report = self.check(address)
        self.assertEqual(
            report,
            [
                "PASS 1.1 made",
                "PASS 1.2 two books",
                "PASS 1.3 what a check changes is taken back",
                "PASS 1.4 all are still there",
                'FAIL 1.5 PostgreSQL refuses the query: relation "members" does not exist.',
            ],
        )

    def test_a_project_for_either_database_works_with_this_one(self):
        name = "dp5-deploy-to-a-platform"
        with Postgres() as address, tempfile.TemporaryDirectory() as folder:
            shutil.copytree(os.path.join(STARTERS, name), folder, dirs_exist_ok=True)
            shutil.copytree(os.path.join(STARTERS, name, "reference"), folder, dirs_exist_ok=True)
            ended = subprocess.run(
                [
                    environment_with(packages(os.path.join(STARTERS, name))),
                    "deploy_here.py",
                    "python",
                    "smoke.py",
                    "ADDRESS",
                ],
                cwd=folder,
                env={**os.environ, "DATABASE_URL": address, "SHELF_KEY": "harbour-27-lamp", "PORT": ""},
                capture_output=True,
                text=True,
            )
        self.assertEqual(ended.returncode, 0, ended.stderr)
        self.assertIn("ok   the book is removed", ended.stdout)

    def test_a_server_that_does_not_answer_is_skipped_with_a_message(self):
        tables = '[[check]]\nname = "rows"\nsql = "SELECT 1"\ndatabase = "postgresql://shelf@127.0.0.1:9/shelf"\n'
        words = "SKIP 1.1 rows: PostgreSQL does not answer at 127.0.0.1:9/shelf. Start it as the lesson says, and look at the address."
        self.assertEqual(self.check("", tables), [words])


if __name__ == "__main__":
    unittest.main()
