"""The author guide to checks.toml is accurate: every example is judged and gives the message shown
there.
"""

import os
import re
import tempfile
import tomllib
import unittest

from guide import read

import check

GUIDE, FENCES = read("checks.md")
FILES = {"books.sql": next(text for info, text, _ in FENCES if info == "sql books.sql")}


def examples():
    """Yields each example: its line, its tables, its kind, and its programs with their messages."""
    tables = line = None
    for number, (info, text, place) in enumerate(FENCES):
        if info == "toml":
            tables, line = tomllib.loads(text), place
        kind, _, outcome = info.partition(" ")
        if outcome in ("passes", "fails"):
            words = FENCES[number + 1][1].rstrip("\n") if outcome == "fails" else None
            yield line, tables, kind, text, words


class Guide(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(folder.name)

    def test_every_example_gives_the_message_shown(self):
        for line, tables, kind, source, words in examples():
            exercise = {
                "kind": kind,
                "checks": tables["check"],
                "mistakes": tables.get("mistake", []),
                "files": FILES,
                "helpers": tables.get("helpers", ""),
            }
            if kind == "sql":
                exercise["database"] = "books.sql"
            with self.subTest(line=line):
                verdict = check.judge(exercise, source)
                told = [entry["message"] for entry in verdict["checks"] if entry["message"]]
                self.assertEqual(told, [] if words is None else [words])

    def test_every_example_has_a_right_and_a_wrong_program(self):
        outcomes = {}
        for line, _, _, _, words in examples():
            outcomes.setdefault(line, set()).add(words is None)
        lines = {line for info, _, line in FENCES if info == "toml"}
        self.assertEqual(outcomes, {line: {True, False} for line in lines})

    def test_every_key_has_a_row_and_an_example(self):
        # The other kinds have guides of their own.
        kinds = [check.KINDS[name] for name in ("python", "sql")]
        known = {key for kind in kinds for key in (*kind.conditions, *kind.parts, *kind.settings)}
        known |= {key for kind in kinds for key in kind.naming}
        table = GUIDE.partition("## Every key")[2].partition("\n## ")[0]
        rows = set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE))
        shown = {key for _, tables, _, _, _ in examples() for one in tables["check"] for key in one}
        self.assertEqual((rows, shown), (known, known))

    def test_every_rule_is_listed_with_its_message(self):
        rows = re.findall(r"^\| `(\S+)` \| (.*) \|$", GUIDE.partition("| rule |")[2], re.MULTILINE)
        self.assertEqual(dict(rows), check.known_rules())


if __name__ == "__main__":
    unittest.main()
