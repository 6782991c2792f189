"""Files that checks judge as data: YAML, Dockerfiles, TOML and JSON."""

import math
import textwrap
import unittest

from local_test import LocalTest, check

VALUES = (
    ("a: 1", {"a": 1}),
    ("a: -12", {"a": -12}),
    ("a: 0o17\nb: 0x1F\nc: 017", {"a": 15, "b": 31, "c": 17}),
    ("a: 3.10\nb: 3.11\nc: 1e3\nd: .5", {"a": 3.1, "b": 3.11, "c": 1000.0, "d": 0.5}),
    ("a: .inf\nb: -.INF", {"a": math.inf, "b": -math.inf}),
    ("a: true\nb: False\nc: TRUE\nd: tRue", {"a": True, "b": False, "c": True, "d": "tRue"}),
    ("a: null\nb: ~\nc:\nd: NULL", {"a": None, "b": None, "c": None, "d": None}),
    # YAML 1.1 read these as booleans, dates and numbers.
    ("on: yes\noff: no", {"on": "yes", "off": "no"}),
    ("a: 5432:5432\nb: 2026-11-26\nc: 1_000", {"a": "5432:5432", "b": "2026-11-26", "c": "1_000"}),
    ("\"on\": [push]\n'b c' : d\n3.10: e", {"on": ["push"], "b c": "d", 3.1: "e"}),
    ("a: x # b\nb: x#y\n# c: d\nc: 'x # y' # z", {"a": "x", "b": "x#y", "c": "x # y"}),
    ("a: http://b:80/c\nb: ${{ matrix.os }}\nc: a, b", {"a": "http://b:80/c", "b": "${{ matrix.os }}", "c": "a, b"}),
    ("a: 'it''s \\n'\nb: \"x\\ty\\u00e9\\\"\\\\\"", {"a": "it's \\n", "b": 'xty\u00e9"\\'.replace("xt", "x\t")}),
    ("a: ''\nb: \"\"\nc: '3.10'\nd: \"on\"", {"a": "", "b": "", "c": "3.10", "d": "on"}),
    ("- a\n- b: 1\n  c: 2\n-\n  d\n-\n- - e\n  - f", ["a", {"b": 1, "c": 2}, "d", None, ["e", "f"]]),
    ("steps:\n- a\n- b\nnext: c", {"steps": ["a", "b"], "next": "c"}),
    ("steps:\n    - a: 1\n      b: 2\n    # c\n\n    - d", {"steps": [{"a": 1, "b": 2}, "d"]}),
    ("a:\n  b:\n    c: 1\n  d: 2\ne: 3", {"a": {"b": {"c": 1}, "d": 2}, "e": 3}),
    ("a:\n  # only a comment\nb: 1", {"a": None, "b": 1}),
    ("a: [1, 'b', \"c, d\", e f, [g], {h: i}, ]", {"a": [1, "b", "c, d", "e f", ["g"], {"h": "i"}]}),
    ('a: {b: 1, c: [d], e, "f":2, g: }', {"a": {"b": 1, "c": ["d"], "e": None, "f": 2, "g": None}}),
    ("a: [\n  1, # one\n  2\n]\nb: {}", {"a": [1, 2], "b": {}}),
    ("a: [b: c, d]", {"a": [{"b": "c"}, "d"]}),
    ("{on: push, jobs: {a: {steps: [{run: x}]}}}", {"on": "push", "jobs": {"a": {"steps": [{"run": "x"}]}}}),
    ("a: |\n  x\n    y\n\n  z\nb: 1", {"a": "x\n  y\n\nz\n", "b": 1}),
    ("a: |-\n  x # y\n  z: 1\n\nb: 1", {"a": "x # y\nz: 1", "b": 1}),
    ("a: |+\n  x\n\n\nb: 1", {"a": "x\n\n\n", "b": 1}),
    ("a: >\n  x\n  y\n\n  z\n    w\n  v\n", {"a": "x y\nz\n  w\nv\n"}),
    ("a: >-\n  x\n  y", {"a": "x y"}),
    ("a: |2\n    x\n  y\n", {"a": "  x\ny\n"}),
    ("- |\n x\n- y", ["x\n", "y"]),
    ("- run: |\n    x\n    y\n  if: z", [{"run": "x\ny\n", "if": "z"}]),
    ("a: x\n  y\n\n  z\nb: 1", {"a": "x y\nz", "b": 1}),
    ("a: 'x\n  y\n\n  z'", {"a": "x y\nz"}),
    ('a: "x\\\n  y"', {"a": "xy"}),
    ("a:\n  'b: c'", {"a": "b: c"}),
    ("%YAML 1.2\n---\na: 1\n...\n", {"a": 1}),
    ("# begin\n--- # here\n- a", ["a"]),
    ("a: ?b\n-c: -d\n:e: :f", {"a": "?b", "-c": "-d", ":e": ":f"}),
    ("a: &b 1 # c\nd: *b\ne: *b # f", {"a": 1, "d": 1, "e": 1}),
    ("x-a: &a\n  b: 1\n  c: [2]\nd: *a", {"x-a": {"b": 1, "c": [2]}, "d": {"b": 1, "c": [2]}}),
    ("a: &b\n- 1\n- &c d\ne: [*b, *c, &f g, *f]", {"a": [1, "d"], "e": [[1, "d"], "d", "g", "g"]}),
    ("- &a\n  b: 1\n- *a\n- &c\n- *c", [{"b": 1}, {"b": 1}, None, None]),
    (
        "a: &b |\n  c\nd: *b\ne: &f 'g'\nh: {i: *f, j: &k {l: m}}\nn: *k",
        {
            "a": "c\n",
            "d": "c\n",
            "e": "g",
            "h": {"i": "g", "j": {"l": "m"}},
            "n": {"l": "m"},
        },
    ),
    ("&a\nb: 1", {"b": 1}),
    # The last anchor of a name counts.
    ("a: &b 1\nc: &b 2\nd: *b", {"a": 1, "c": 2, "d": 2}),
    ("a: &b {c: 1, d: 2}\ne:\n  <<: *b\n  d: 3", {"a": {"c": 1, "d": 2}, "e": {"c": 1, "d": 3}}),
    (
        "a: &b {c: 1}\nd: &e {c: 2, f: 3}\ng:\n  h: 4\n  <<: [*b, *e]",
        {
            "a": {"c": 1},
            "d": {"c": 2, "f": 3},
            "g": {"c": 1, "f": 3, "h": 4},
        },
    ),
    ("a: &b {c: 1}\nd: {<<: *b, e: 2}", {"a": {"c": 1}, "d": {"c": 1, "e": 2}}),
    ("b: '&c'\nd: e & f * g", {"b": "&c", "d": "e & f * g"}),
    ("just text", "just text"),
    ("", None),
    ("# nothing\n", None),
)
FAULTS = (
    ("a: ['3.11' '3.12']", 1, "A comma is missing between two values in []"),
    ("a: [x,\n  'y'\n  'z']\n", 3, "A comma is missing between two values in []"),
    ("a: [x,\n  y\nb: 1\n", 1, "The bracket [ is never closed"),
    ("a:\n  - [x, y\n", 2, "The bracket [ is never closed"),
    ("a: 1\nb: 'x\nc: 2'\n", 2, "The quote ' is never closed"),
    ("a: 1\n\tb: 2", 2, "A tab is before the text. YAML accepts only spaces there"),
    ("a: 1\nb: 2\na: 3", 3, "The key `a` is there a second time"),
    ("a: {b: 1, b: 2}", 1, "The key `b` is there a second time"),
    (
        "a:\n  b: 1\n    c: 2",
        3,
        "A text contains a colon followed by a space. Put quotes around it, or give the key its own line",
    ),
    ("a:\n  b: [1]\n    c: 2", 3, "This line has more spaces before it than the key above it"),
    ("a:\n    b: 1\n  c: 2", 3, "This line has more spaces before it than the key above it"),
    ("a:\n  - b\n    - c: 1\n", 3, "A text contains a colon followed by a space"),
    ("a: 1\nb\n", 2, "This line has no `key:`, unlike the lines it belongs to"),
    ("a: 1\n- b\n", 2, "This line has no `key:`, unlike the lines it belongs to"),
    ("- b\na: 1\n", 2, "This line belongs to nothing above it"),
    ("a: - b", 1, "A list begins beside its key. Begin it on the next line"),
    ("run: echo a: b", 1, "A text contains a colon followed by a space"),
    ("a: 'b' c", 1, "After the value comes `c`, which belongs to nothing"),
    ("a: & b", 1, "A value begins with `&`, which this check can't read"),
    ("a: 1\nb: *a", 2, "`*a` stands for what has the anchor `&a`, and there's no such anchor above it"),
    ("a: &b [*b]", 1, "`*b` stands for what has the anchor `&b`, and there's no such anchor above it"),
    ("a: &b 1\nc: *b d", 2, "After the alias `*b` comes `d`"),
    ("a:\n  &b c: 1", 2, "The anchor `&b` is before a key, so it stands for that key alone"),
    ("a: &b 1\nc:\n  <<: *b", 3, "`<<` merges the keys of a mapping, and its value is none"),
    ("a: !b c", 1, "A value begins with `!`, which this check can't read"),
    ("a: @b", 1, "A value begins with `@`, which this check can't read"),
    ("a: [b, , c]", 1, "A value begins with `,`, which this check can't read"),
    ('a: "\\d"', 1, "In double quotes, `\\d` means nothing"),
    ("a: |\n    x\n  y\n", 3, "This line has fewer spaces before it than the text it continues"),
    ("a: 1\n---\nb: 2", 2, "A second document begins, and this check reads only one"),
    ("{[a]: b}", 1, "A key should be text"),
)


class Yaml(unittest.TestCase):
    def test_values(self):
        for text, value in VALUES:
            with self.subTest(text):
                self.assertEqual(repr(check.Yaml(text).data), repr(value))

    def test_faults_have_their_line(self):
        for text, line, message in FAULTS:
            with self.subTest(text):
                with self.assertRaises(check.TextFault) as raised:
                    check.Yaml(text)
                self.assertEqual(raised.exception.line, line, raised.exception)
                self.assertTrue(str(raised.exception).startswith(message), raised.exception)

    def test_a_merge_key_is_a_key_like_any_other_for_github(self):
        text = "a: &b {c: 1}\nd:\n  <<: *b"
        got = [check.file_data(name, text)["d"] for name in (".github/workflows/a.yml", "compose.yaml")]
        self.assertEqual(got, [{"<<": {"c": 1}}, {"c": 1}])


class Dockerfiles(unittest.TestCase):
    def test_instructions(self):
        text = """
        # syntax=docker/dockerfile:1
        ARG VERSION=3.14
        FROM python:${VERSION}-slim AS base
        run pip install \\
            # without the cache
            --no-cache-dir \\

            fastapi

        FROM base
        CMD ["python", "main.py"]
        """
        got = [(one.word, one.value, one.line, one.stage) for one in check.dockerfile_data(textwrap.dedent(text))]
        expected = [
            ("ARG", "VERSION=3.14", 3, -1),
            ("FROM", "python:${VERSION}-slim AS base", 4, 0),
            ("RUN", "pip install --no-cache-dir fastapi", 5, 0),
            ("FROM", "base", 11, 1),
            ("CMD", '["python", "main.py"]', 12, 1),
        ]
        self.assertEqual(got, expected)

    def test_faults_have_their_line(self):
        for text, line, message in (
            ("FROM a\nRUN b\n  c\n", 3, "Docker has no instruction C"),
            ("FROM a\n\nUSER\n", 3, "There is nothing after USER"),
            ("COPY . .\nFROM a\n", 1, "COPY is before the first FROM"),
            ("FROM a\nRUN <<EOF\nls\nEOF\n", 2, "A here-document (`<<`) begins, and this check can't read those"),
        ):
            with self.subTest(text):
                with self.assertRaises(check.TextFault) as raised:
                    check.dockerfile_data(text)
                self.assertEqual((str(raised.exception), raised.exception.line), (message, line))


class Checks(LocalTest):
    def test_a_script_gets_the_data_of_each_kind_of_file(self):
        for name, text, asks in (
            (".github/workflows/tests.yml", "on:\n  push:\n", "data == {'on': {'push': None}}"),
            ("compose.yaml", "services: {}\n", "data == {'services': {}}"),
            ("pyproject.toml", "[project]\nname = 'a'\n", "data['project']['name'] == 'a'"),
            ("package.json", "[1]", "data == [1]"),
            ("Dockerfile", "FROM a\n", "[one.word for one in data] == ['FROM']"),
            ("notes.txt", "a: 1\n", "data == text == 'a: 1\\\\n'"),
        ):
            with self.subTest(name):
                line = self.line(f'file = "{name}"\nscript = "assert {asks}"', **{name: text})
                self.assertEqual(line, "PASS 1.1 it")

    def test_a_failing_assert_is_reported(self):
        asks = 'file = "a.yml"\nscript = "assert data[\'a\'] == 2"'
        self.assertEqual(self.line(asks, **{"a.yml": "a: 1\n"}), "FAIL 1.1 data['a'] should be 2, and is 1.")

    def test_a_script_may_stop_in_a_library(self):
        asks = 'file = "a.txt"\nscript = "from fractions import Fraction\\nFraction(text)"'
        report_line = "FAIL 1.1 Fraction(text) stopped with a ValueError: Invalid literal for Fraction: 'x'"
        self.assertEqual(self.line(asks, **{"a.txt": "x"}), report_line)

    def test_a_file_that_cannot_be_parsed_is_reported_with_its_line(self):
        for name, text, words in (
            ("a.yml", "b: 1\nc: [d e\n", "Line 2: The bracket [ is never closed."),
            ("a.json", "[1,\n2 3]", "Line 2: Expecting ',' delimiter."),
            ("a.toml", "a = 1\nb = \n", "Line 2: Invalid value."),
            ("Dockerfile", "FROM a\nRUM b\n", "Line 2: Docker has no instruction RUM."),
        ):
            with self.subTest(name):
                asks = f'file = "{name}"\nscript = "pass"\nmessage = "Something else."'
                self.assertEqual(self.line(asks, **{name: text}), f"FAIL 1.1 {name} can't be read. {words}")

    def test_a_mistake_can_match_a_file_that_cannot_be_parsed(self):
        report = self.report_lines(
            """
            [[check]]
            id = "A"
            name = "it"
            file = "a.yml"
            script = "pass"

            [[mistake]]
            check = "A"
            pattern = '\\[\\w+ \\w'
            message = "Which character is between two values?"
            """,
            **{"a.yml": "a: [b c]\n  d: 1\n"},
        )
        self.assertEqual(report, ["FAIL A Which character is between two values?"])

    def test_no_package_is_needed_to_read_a_file(self):
        tables = '[starter]\npackages = ["nosuchpackage"]\n[[check]]\nname = "it"\nfile = "a.yml"\nscript = "pass"\n'
        self.assertEqual(self.report_lines(tables, **{"a.yml": "a: 1\n"}), ["PASS 1.1 it"])


del LocalTest  # its module runs it

if __name__ == "__main__":
    unittest.main()
