"""Patterns, files, scripts, and programs that never come to an end."""

import importlib.util
import sys
import textwrap
import unittest

from engine import EngineTest, judge

HAS_SQLITE = importlib.util.find_spec("sqlite3") is not None


class Pattern(EngineTest):
    def test_a_pattern_is_searched_in_the_output(self):
        self.passes("print('Total:', 12.5)", {"pattern": r"^Total: \d+\.\d$"})

    def test_anchors_match_at_each_line(self):
        self.passes("print('a')\nprint('b1')", {"pattern": r"^b\d$"})

    def test_a_missing_pattern_is_reported(self):
        entry = self.says(
            "The output has another form than this check looks for.",
            "print('Total: twelve')",
            {"pattern": r"\d"},
        )
        self.assertEqual((entry["expected"], entry["got"]), (None, "Total: twelve"))
        self.says("Your program printed nothing.", "x = 1", {"pattern": r"\d"})


class Files(EngineTest):
    CHECK = {"file": "totals.txt", "content": ["Ada 3", "Bo 4"]}

    def write(self, text, name="totals.txt"):
        return f"with open({name!r}, 'w', encoding='utf-8') as file:\n    file.write({text!r})"

    def test_file_content_is_compared_line_by_line(self):
        entry = self.passes(self.write("Ada 3 \nBo 4\n"), self.CHECK)["checks"][0]
        self.assertEqual(entry["called"], "main.py\nthen totals.txt")

    def test_a_different_line_is_reported(self):
        entry = self.says("In totals.txt: Line 2 is missing: Bo 4", self.write("Ada 3\n"), self.CHECK)
        self.assertEqual((entry["expected"], entry["got"]), ("Ada 3\nBo 4", "Ada 3"))

    def test_a_missing_file_is_reported_with_the_existing_ones(self):
        self.says(
            "After your program has run there is no file totals.txt. It made total.txt.",
            self.write("Ada 3", "total.txt"),
            self.CHECK,
        )

    def test_an_empty_file_and_a_binary_one(self):
        self.says("The file totals.txt is empty. Line 1 should be: Ada 3", self.write(""), self.CHECK)
        self.says(
            "The file totals.txt should be empty, and begins with: Ada 3",
            self.write("Ada 3"),
            {"file": "totals.txt", "content": ""},
        )
        self.says(
            "The file totals.txt holds something else than text in UTF-8.",
            "open('totals.txt', 'wb').write(b'\\xff')",
            self.CHECK,
        )

    def test_a_program_that_changes_its_folder_is_still_checked(self):
        source = self.write("Ada 3\nBo 4") + "\nimport os\nos.mkdir('a')\nos.chdir('a')"
        self.passes(source, self.CHECK)

    def test_an_exercise_file_that_the_program_changes(self):
        source = "text = open('names.txt').read()\nopen('names.txt', 'w').write(text.upper())"
        files = {"names.txt": "ada\n"}
        self.passes(source, {"file": "names.txt", "content": "ADA"}, files=files)


class Script(EngineTest):
    def test_a_script_sees_the_names_the_output_and_the_source(self):
        self.passes(
            "total = 3\nprint('Total', total)",
            {
                "script": "assert total == 3\n"
                "assert program.output == 'Total 3\\n'\n"
                "assert program.source.count('total') == 2"
            },
        )

    def test_an_equality_shows_called_expected_got(self):
        entry = self.says(
            "sorted(older(ages)) should be [1, 2], and is [2, 4].",
            "ages = [3, 1]\ndef older(ages): return [age + 1 for age in ages]",
            {"script": "assert sorted(older(ages)) == [1, 2]"},
        )
        self.assertEqual(
            (entry["called"], entry["expected"], entry["got"]), ("sorted(older(ages))", "[1, 2]", "[2, 4]")
        )

    def test_the_message_of_an_assert_is_shown(self):
        self.says(
            "Age 3 is too young.",
            "ages = [3]",
            {"script": "for age in ages:\n    assert age > 4, f'Age {age} is too young.'"},
        )
        self.says("This should hold, and does not: ages", "ages = []", {"script": "assert ages"})

    def test_the_message_of_the_check_comes_before_that_of_an_assert_and_this_before_ours(self):
        check = {"message": "The check's."}
        self.says("The check's.", "n = 1", {"script": "assert n == 2, 'The assert\\'s.'", **check})
        self.says("The check's.", "n = 1", {"script": "assert n > 1", **check})
        self.says("The assert's.", "n = 1", {"script": "assert n == 2, 'The assert\\'s.'"})
        self.says("n should be 2, and is 1.", "n = 1", {"script": "assert n == 2"})

    def test_an_error_in_the_script_itself_is_a_result(self):
        entry = self.says(
            "assert prices['tea'] > 0 stopped with a KeyError: 'tea'",
            "prices = {}",
            {"script": "assert prices['tea'] > 0"},
        )
        self.assertEqual((entry["status"], entry["got"]), ("failed", "KeyError: 'tea'"))

    def test_an_error_in_the_program_is_its_own(self):
        entry = self.fails("def f(n):\n    return 1 / n", {"script": "assert f(0) == 1"})
        self.assertEqual((entry["status"], entry["error"]["line"]), ("error", 2))
        self.assertOnlyTheProgramsFrames(entry["error"]["traceback"])

    def test_an_assert_in_the_program_is_its_own_error(self):
        entry = self.fails("def f(n):\n    assert n > 1", {"script": "f(0)"})
        self.assertEqual(entry["error"]["type"], "AssertionError")

    def test_a_program_that_fails_earlier_is_reported(self):
        self.assertEqual(self.fails("n = 1 / 0", {"script": "assert n"})["status"], "error")

    def test_comparing_twice_prints_nothing_twice(self):
        source = "def f():\n    print('once')\n    return 1"
        verdict = judge(source, {"script": "assert f() == 2"})
        self.assertEqual(verdict["output"], [{"stream": "stdout", "text": "once\n"}])

    def test_a_script_can_read_the_files_that_the_program_wrote(self):
        self.passes(
            "open('a.txt', 'w').write('x')",
            {"script": "import os\nassert os.path.getsize('a.txt') == 1"},
        )


class Called(EngineTest):
    """What readers see of an assert: calls of their own code, which they could type."""

    PROGRAM = """
    from functools import cache
    from math import floor
    import shop

    DAYS = 3

    def fee(days): return days * 2

    @cache
    def cached(days): return fee(days)

    class Pet:
        def __init__(self, name): self.name = name
        def shout(self): return self.name.upper()

    class Loud(Pet): pass

    pet = Pet("Rex")
    """
    HELPERS = """
    def short(value): return str(value)

    class Box:
        def fee(self, days): return fee(days)

    def costs(days, expected):
        assert fee(days) == expected

    def any_costs(function, days):
        assert function(days) == 0
    """
    SHOP = "def prices(): return {'tea': 3}\n"

    def called(self, script):
        return self.fails(self.PROGRAM, {"script": script}, helpers=self.HELPERS, files={"shop.py": self.SHOP})[
            "called"
        ]

    def test_calls_of_the_readers_code_are_shown(self):
        for assertion in (
            "fee(3) == 1",
            "cached(3) == 1",
            "Pet('Bo').name == 'Rex'",
            "Pet('Bo').shout() == 'Rex'",
            "pet.shout() == 'Rex'",
            "Loud('Bo').shout() == 'Rex'",
            "shop.prices()['tea'] == 4",
            "sum([fee(1), fee(2)]) == 7",
            "fee(DAYS) == 7",
        ):
            with self.subTest(assertion):
                self.assertEqual(self.called(f"assert {assertion}"), assertion.partition(" == ")[0])
        self.assertEqual(self.called("assert fee(3) > 6 and fee(0) == 0, 'too little'"), "fee(3) > 6 and fee(0) == 0")
        self.assertEqual(self.called("from shop import prices\nassert prices() == {}"), "prices()")
        self.assertEqual(
            self.called("assert all(fee(days) > 2 for days in [1]), '…'"), "all((fee(days) > 2 for days in [1]))"
        )

    def test_nothing_else_is_shown(self):
        for script in (
            "assert DAYS == 4",
            "in_order = fee(2) > fee(3)\nassert in_order, 'More days cost more.'",
            "total = fee(2)\nassert total == 3",
            "assert len(program.source) == 3",
            "assert floor(2.5) == 3",
            "assert short(fee(3)) == 1",
            "assert Box().fee(3) == 1",
            "assert [short(one) for one in [fee(1)]] == []",
            "assert [fee(day) for day in sorted(map(short, [1]))] == []",
            "def twice(days): return 2 * fee(days)\nassert twice(fee(3)) == 1",
            "assert (lambda days: short(days))(fee(1)) == 3",
            "any_costs(short, 3)",
        ):
            with self.subTest(script):
                self.assertIsNone(self.called(script))

    def test_a_variable_of_the_check_is_replaced_by_its_value(self):
        self.assertEqual(self.called("for days in [0, 3]:\n    assert fee(days) == 0"), "fee(3)")
        self.assertEqual(self.called("costs(2, 3)"), "fee(2)")
        self.assertEqual(self.called("name = 'Bo'\nassert Pet(name).shout() == 1"), "Pet('Bo').shout()")

    def test_how_the_program_was_run_is_shown(self):
        script = {"script": "assert name == 'Bo'", "stdin": ["Ali"]}
        self.assertEqual(self.fails("name = input()", script)["called"], "main.py\ninput Ali")

    def test_rules_call_nothing(self):
        for table in ({"uses": ["for"]}, {"forbids": ["def"]}, {"source": "while"}):
            with self.subTest(table):
                self.assertIsNone(self.fails("def fee(days): pass", table)["called"])


class Helpers(EngineTest):
    HELPERS = """
    from collections import Counter

    def same_letters(call, expected):
        got = call(expected)
        assert Counter(got) == Counter(expected), f"It lost a letter of {expected}: {got}"
        assert got != expected

    def largest():
        return biggest([1, 2])
    """

    def test_scripts_call_them(self):
        script = {"script": "same_letters(turned, 'tea')"}
        self.passes("def turned(text): return text[::-1]", script, helpers=self.HELPERS)

    def test_their_failing_assert_is_shown(self):
        script = {"script": "same_letters(turned, 'tea')"}
        self.says("It lost a letter of tea: te", "def turned(text): return 'te'", script, helpers=self.HELPERS)
        entry = self.fails("def turned(text): return text", script, helpers=self.HELPERS)
        self.assertEqual(entry["message"], "This should hold, and does not: got != expected")
        self.assertIsNone(entry["called"])

    def test_the_failing_assert_of_the_script_is_shown(self):
        script = {"script": "word = 'tea'\nassert turned(word) == 'aet'"}
        entry = self.fails("def turned(text): return text", script, helpers=self.HELPERS)
        self.assertEqual((entry["called"], entry["expected"], entry["got"]), ("turned('tea')", "'aet'", "'tea'"))

    def test_values_that_are_equal_the_second_time_are_not_shown(self):
        program = "calls = []\ndef f():\n    calls.append(1)\n    return len(calls) > 1"
        entry = self.says("Once is enough.", program, {"script": "assert f() == True, 'Once is enough.'"})
        self.assertEqual((entry["expected"], entry["got"]), (None, None))

    def test_the_line_of_the_code_of_the_checks_is_in_the_verdict(self):
        script = {"script": "same_letters(turned, 'tea')"}
        entry = self.fails("def turned(text): return text", script, helpers=self.HELPERS)
        lines = textwrap.dedent(self.HELPERS).splitlines()
        name, _, line = entry["place"].partition(", line ")
        self.assertEqual(name, "checks.py")
        self.assertIn("assert", lines[int(line) - 1])
        self.assertIsNone(self.fails("n = 1", {"script": "assert n == 2"})["place"])

    def test_the_code_of_the_checks_imports_what_several_share(self):
        modules = {
            "shared.words": "def letters(text):\n    return sorted(text)\n",
            "shared.same": "from shared.words import letters\n\n\ndef same(a, b):\n    assert letters(a) == letters(b)\n",
        }
        code = {"helpers": "from shared.same import same\n", "modules": list(modules.items())}
        script = {"script": "same(turned('tea'), 'tea')"}
        self.passes("def turned(text): return text[::-1]", script, **code)
        entry = self.fails("def turned(text): return text[1:]", script, **code)
        self.assertEqual(entry["place"], "shared/same.py, line 5")
        self.assertNotIn("shared.same", sys.modules)

    def test_an_error_in_the_program_is_its_own(self):
        script = {"script": "same_letters(turned, 'tea')"}
        entry = self.fails("def turned(text): return text[9]", script, helpers=self.HELPERS)
        self.assertEqual((entry["error"]["type"], entry["error"]["line"]), ("IndexError", 1))
        self.assertOnlyTheProgramsFrames(entry["error"]["traceback"])

    def test_a_name_that_a_used_helper_needs_is_asked_for(self):
        self.says(
            "This check asks for biggest, but your program has nothing named biggest.",
            "x = 1",
            {"script": "assert largest() == 2"},
            helpers=self.HELPERS,
        )
        self.passes("x = 1", {"script": "assert x == 1"}, helpers=self.HELPERS)


@unittest.skipUnless(HAS_SQLITE, "this Python has no sqlite3")
class WatchedSql(EngineTest):
    """Safety is judged by what reaches SQLite, however the program opens and uses its database."""

    SCRIPT = """
hostile = '''x' OR 1=1 --'''
with watched_sql() as sent:
    try:
        find(hostile)
    except Exception:
        pass
assert sent, "nothing was sent"
assert not any(hostile in sql for sql, _ in sent), "You sent: " + sent[-1][0]
"""
    OPENED = (
        "import sqlite3\ndef opened(): return sqlite3.connect(':memory:')",
        "from sqlite3 import connect\ndef opened(): return connect(database=':memory:')",
        "import sqlite3\ndef opened(): return sqlite3.Connection(':memory:')",
        "import sqlite3\nDB = sqlite3.connect(':memory:')\ndef opened(): return DB",
        (
            "from contextlib import contextmanager\nimport sqlite3\n"
            "class Own(sqlite3.Connection): pass\n"
            "def opened():\n"
            "    db = sqlite3.connect(':memory:', factory=Own)\n"
            "    db.row_factory = sqlite3.Row\n"
            "    return db"
        ),
    )
    UNSAFE = (
        "opened().execute(f\"SELECT '{text}'\")",
        "opened().cursor().execute(f\"SELECT '{text}'\")",
        "opened().executescript(f\"SELECT '{text}'\")",
        "opened().executemany(f\"SELECT '{text}', ?\", [(1,)])",
        "with opened() as db: db.execute(f\"SELECT '{text}'\")",
    )
    SAFE = (
        "assert opened().execute('SELECT ?', (text,)).fetchone()[0] == text",
        "assert opened().cursor().execute('SELECT :a', {'a': text}).fetchone()[0] == text",
        (
            "db = opened(); db.execute('CREATE TABLE IF NOT EXISTS t (a)'); "
            "db.executemany('INSERT INTO t VALUES (?)', ((one,) for one in [text, text])); "
            "assert len(db.execute('SELECT * FROM t').fetchall()) == 2"
        ),
    )

    def test_hostile_text_in_the_sql_is_found_and_parameters_pass(self):
        for opened in self.OPENED:
            for body in self.UNSAFE:
                with self.subTest(opened=opened, body=body):
                    entry = self.fails(f"{opened}\ndef find(text):\n    {body}\n", {"script": self.SCRIPT})
                    self.assertTrue(entry["message"].startswith("You sent: SELECT 'x' OR 1=1 --'"), entry)
            for body in self.SAFE:
                with self.subTest(opened=opened, body=body):
                    self.passes(f"{opened}\ndef find(text):\n    {body}\n", {"script": self.SCRIPT})

    def test_the_parameters_and_their_order(self):
        program = "import sqlite3\ndef ask(db): return db.execute('SELECT ?, ?', [1, 'b']).fetchone()\n"
        script = """
        import sqlite3
        db = sqlite3.connect(":memory:")
        db.execute("SELECT 0")
        with watched_sql() as sent:
            assert ask(db) == (1, "b")
        ask(db)
        assert sent == [("SELECT ?, ?", [1, "b"])]
        """
        self.passes(program, {"script": textwrap.dedent(script)})

    def test_an_error_of_sqlite_is_the_programs(self):
        program = "import sqlite3\n\ndef find(text):\n    sqlite3.connect(':memory:').execute('SELEC 1')\n"
        entry = self.fails(program, {"script": "with watched_sql() as sent: find('a')"})
        self.assertEqual((entry["error"]["type"], entry["error"]["line"]), ("OperationalError", 4))
        self.assertOnlyTheProgramsFrames(entry["error"]["traceback"])

    def test_an_error_of_sqlite_in_the_script_is_a_result(self):
        script = "import sqlite3\nwith watched_sql() as sent:\n    sqlite3.connect(':memory:').execute('SELEC 1')"
        entry = self.fails("x = 1", {"script": script})
        self.assertEqual(entry["status"], "failed")
        self.assertIn("stopped with an OperationalError: near", entry["message"])

    def test_nothing_stays_changed(self):
        import sqlite3

        before = sqlite3.connect, sqlite3.Connection
        self.passes("def find(text): pass", {"script": "with watched_sql() as sent: find('a')\nassert sent == []"})
        self.assertEqual((sqlite3.connect, sqlite3.Connection), before)


@unittest.skipUnless(HAS_SQLITE, "this Python has no sqlite3")
class WatchedSqlInScripts(EngineTest):
    """Safety is judged by what reaches SQLite, however the program opens and uses its database."""

    SCRIPT = """
hostile = '''x' OR 1=1 --'''
with watched_sql() as sent:
    try:
        find(hostile)
    except Exception:
        pass
assert sent, "nothing was sent"
assert not any(hostile in sql for sql, _ in sent), "You sent: " + sent[-1][0]
"""
    OPENED = (
        "import sqlite3\ndef opened(): return sqlite3.connect(':memory:')",
        "from sqlite3 import connect\ndef opened(): return connect(database=':memory:')",
        "import sqlite3\ndef opened(): return sqlite3.Connection(':memory:')",
        "import sqlite3\nDB = sqlite3.connect(':memory:')\ndef opened(): return DB",
        (
            "import sqlite3\n"
            "class Own(sqlite3.Connection): pass\n"
            "def opened():\n"
            "    db = sqlite3.connect(':memory:', factory=Own)\n"
            "    db.row_factory = sqlite3.Row\n"
            "    return db"
        ),
    )
    UNSAFE = (
        "opened().execute(f\"SELECT '{text}'\")",
        "opened().cursor().execute(f\"SELECT '{text}'\")",
        "opened().executescript(f\"SELECT '{text}'\")",
        "opened().executemany(f\"SELECT '{text}', ?\", [(1,)])",
        "with opened() as db: db.execute(f\"SELECT '{text}'\")",
    )
    SAFE = (
        "assert opened().execute('SELECT ?', (text,)).fetchone()[0] == text",
        "assert opened().cursor().execute('SELECT :a', {'a': text}).fetchone()[0] == text",
        (
            "db = opened(); db.execute('CREATE TABLE t (a)'); "
            "db.executemany('INSERT INTO t VALUES (?)', ((one,) for one in [text, text])); "
            "assert len(db.execute('SELECT * FROM t').fetchall()) == 2"
        ),
    )

    def test_hostile_text_in_the_sql_is_found_and_parameters_pass(self):
        for opened in self.OPENED:
            for body in self.UNSAFE:
                with self.subTest(opened=opened, body=body):
                    entry = self.fails(f"{opened}\ndef find(text):\n    {body}\n", {"script": self.SCRIPT})
                    self.assertTrue(entry["message"].startswith("You sent: SELECT 'x' OR 1=1 --'"), entry)
            for body in self.SAFE:
                with self.subTest(opened=opened, body=body):
                    script = self.SCRIPT.replace("except Exception", "except ZeroDivisionError")
                    self.passes(f"{opened}\ndef find(text):\n    {body}\n", {"script": script})

    def test_the_pairs_of_sql_and_parameters(self):
        program = "import sqlite3\ndef ask(db): return db.execute('SELECT ?, ?', [1, 'b']).fetchone()\n"
        script = """
        import sqlite3
        db = sqlite3.connect(":memory:")
        with watched_sql() as sent:
            assert ask(db) == (1, "b")
        ask(db)
        assert sent == [("SELECT ?, ?", [1, "b"])]
        """
        self.passes(program, {"script": textwrap.dedent(script)})

    def test_an_error_of_sqlite_is_the_programs(self):
        program = "import sqlite3\n\ndef find(text):\n    sqlite3.connect(':memory:').execute('SELEC 1')\n"
        entry = self.fails(program, {"script": "with watched_sql() as sent: find('a')"})
        self.assertEqual((entry["error"]["type"], entry["error"]["line"]), ("OperationalError", 4))
        self.assertOnlyTheProgramsFrames(entry["error"]["traceback"])

    def test_an_error_of_sqlite_in_the_script_is_a_result(self):
        script = "import sqlite3\nwith watched_sql() as sent:\n    sqlite3.connect(':memory:').execute('SELEC 1')"
        entry = self.fails("x = 1", {"script": script})
        self.assertEqual(entry["status"], "failed")
        self.assertIn("stopped with an OperationalError: near", entry["message"])

    def test_nothing_stays_changed(self):
        import sqlite3

        before = sqlite3.connect, sqlite3.Connection
        self.passes("def find(text): pass", {"script": "with watched_sql() as sent: find('a')\nassert sent == []"})
        self.assertEqual((sqlite3.connect, sqlite3.Connection), before)


class TooMuch(EngineTest):
    def test_endless_recursion(self):
        entry = self.says(
            "Your program stopped on line 2. A function kept calling itself, directly or by way of "
            "another, and never came back. It needs a way that returns without one more call.",
            "def f(n):\n    return f(n - 1)\nf(3)",
            {"stdout": ""},
        )
        self.assertEqual(entry["error"]["type"], "RecursionError")

    def test_endless_output_in_a_call(self):
        entry = self.fails("def f():\n    while True:\n        print('x' * 1000)", {"call": "f()", "returns": "1"})
        self.assertEqual(entry["status"], "limit")
        self.assertIn("was ended on line 3.", entry["message"])
