"""A guide for authors: its text, its code blocks with their lines, and its judged examples."""

import os
import re
import sys
import tempfile
import tomllib

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
sys.path.insert(0, os.path.join(ROOT, "wasm-runner", "python"))

sys.path.append(os.path.join(ROOT, "tests", "engine"))

import join_check
import page_turtle  # noqa: F401

ENGINE = join_check.importable()

import check


def read(name):
    """Returns a guide and its code blocks: the words after the fence, the text, and the line."""
    with open(os.path.join(ROOT, "docs/authors", name), encoding="utf-8") as file:
        guide = file.read()
    fences = re.finditer(r"^```(\w[^\n]*)\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    return guide, [(match[1], match[2], guide.count("\n", 0, match.start()) + 1) for match in fences]


def examples(fences):
    """Yields each example: its line, its tables, and one of its programs: the word after its fence,
    the text, and the message that it gets, or None.
    """
    tables = line = None
    for number, (info, text, place) in enumerate(fences):
        if info == "toml":
            tables, line = tomllib.loads(text), place
        if info == "python checks.py":
            tables = with_code(tables, text)
        kind, _, outcome = info.partition(" ")
        if outcome in ("passes", "fails"):
            words = fences[number + 1][1].rstrip("\n") if outcome == "fails" else None
            yield line, tables, kind, text, words


# What a mistake or an alternative is an edit of, for authors alone.
EDIT_KEYS = ("file", "on", "replace", "with", "change")


def without_edit(table):
    return {key: value for key, value in table.items() if key not in EDIT_KEYS}


def edited(program, table):
    """Returns the program with the changes of a table."""
    for change in table.get("change", [table]):
        before, replaced_text, after = program.partition(change["replace"])
        assert replaced_text and change["replace"] not in after, change
        program = before + change["with"] + after
    return program


def with_code(tables, code):
    """Returns the tables as the engine gets them: with the code, and calls of its functions."""
    code = re.sub(r"^from (main|understory) import .*$", "", code, flags=re.MULTILINE)
    tables = {**tables, "helpers": code}
    for key in ("check", "mistake"):
        run_lines = [
            {**one, **{key: f"{one[key]}()" for key in ("script", "draws") if one.get(key, "").isidentifier()}}
            for one in tables.get(key, [])
        ]
        tables[key] = run_lines
    return tables


def shown_keys(fences):
    """Returns the keys of the checks in the examples, and the conditions of their mistakes."""
    tables = [tables for _, tables, _, _, _ in examples(fences)]
    keys = {key for each in tables for one in each["check"] for key in one}
    conditions = {key for each in tables for one in each.get("mistake", []) for key in one}
    return keys | conditions - {*EDIT_KEYS, "check"}


def keys_in(table):
    """Returns the keys in the first column of a table: `name`, or `name = true`."""
    return set(re.findall(r"`(\w+)", "".join(re.findall(r"^\| (`[^|]*) \|", table, re.MULTILINE))))


class JudgedExamples:
    """The tests of a guide whose code blocks are `fences`. `exercise` adds what its kind needs."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(folder.name)

    def test_every_example_gives_the_message_shown(self):
        declared, met = set(), set()
        for line, tables, kind, source, words in examples(self.fences):
            exercise = {
                "id": "sample",
                "checks": tables["check"],
                "mistakes": [without_edit(mistake) for mistake in tables.get("mistake", [])],
                "helpers": tables.get("helpers", ""),
                **self.exercise(kind, tables),
            }
            declared |= {(line, number) for number, _ in enumerate(exercise["mistakes"])}
            with self.subTest(line=line, source=source):
                self.assertEqual([str(error) for error in check.definition_errors_of(exercise)], [])
                verdict = check.judge(exercise, source)
                met |= {(line, entry.get("mistake")) for entry in verdict["checks"]}
                messages = [entry["message"] for entry in verdict["checks"] if entry["message"]]
                self.assertEqual(messages, [] if words is None else [words])
        self.assertEqual(declared - met, set())

    def test_the_edits_of_an_example_give_its_programs(self):
        programs = {}
        for line, tables, _, source, words in examples(self.fences):
            right, wrong = programs.setdefault(line, (tables, [], []))[1:]
            (right if words is None else wrong).append(source)
        for line, (tables, right, wrong) in programs.items():
            with self.subTest(line=line):
                for table in tables.get("mistake", []):
                    self.assertIn(edited(right[0], table), wrong)
                for table in tables.get("alternative", []):
                    self.assertIn(edited(right[0], table), right)

    def test_every_example_has_a_right_and_a_wrong_program(self):
        outcomes = {}
        for line, _, _, _, words in examples(self.fences):
            outcomes.setdefault(line, set()).add(words is None)
        lines = {line for info, _, line in self.fences if info == "toml"}
        self.assertEqual(outcomes, {line: {True, False} for line in lines})
