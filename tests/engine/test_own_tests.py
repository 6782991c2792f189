"""Exercises in which the learner writes tests: what pytest finds, and the faults that they notice."""

import importlib.util
import json
import textwrap
import unittest

from engine import EngineTest, check

FEES = '''
LOAN_DAYS = 21


def fee(lent_on, returned_on):
    """Returns the fee in cents."""
    late = returned_on - lent_on - LOAN_DAYS
    if late <= 0:
        return 0
    return min(late * 20, 1000)


def is_late(lent_on, today):
    return fee(lent_on, today) > 0
'''
IMPORT = "from fees import fee, is_late\n\n\n"
MUTANTS = [
    {
        "name": "no limit",
        "file": "fees.py",
        "replace": "min(late * 20, 1000)",
        "with": "late * 20",
        "message": "In one copy, a fee has no limit. Which test asks about it?",
    },
    {
        "name": "the last free day costs money",
        "file": "fees.py",
        "replace": "if late <= 0:",
        "with": "if late == 0:\n        return 20\n    if late < 0:",
        "message": "In one copy, the last free day costs 20. Which test asks about it?",
    },
    {
        "name": "it never ends",
        "file": "fees.py",
        "replace": "    if late <= 0:",
        "with": "    while late > 0:\n        late += 1\n    if late <= 0:",
        "message": "One copy never answers. Which test asks it anything?",
    },
]
CHECKS = (
    {"name": "they pass", "passes": True},
    {"name": "they can fail", "can_fail": True},
    {"name": "they notice every fault", "notices": True},
)
GOOD = """
def test_three_late_days():
    assert fee(100, 124) == 60


def test_the_last_free_day():
    assert fee(100, 121) == 0
    assert not is_late(100, 121)


def test_the_limit():
    assert fee(100, 421) == 1000
"""
HAS_PYTEST = importlib.util.find_spec("pytest") is not None


def edited(mutant, program):
    """Returns a mutant as the engine gets it: with the text of its file."""
    other_keys = {key: value for key, value in mutant.items() if key not in ("replace", "with")}
    text = program[mutant["file"]].replace(mutant["replace"], mutant["with"])
    return {**other_keys, "text": text}


def exercise(checks=CHECKS, mutants=MUTANTS, mistakes=(), program=None, **more):
    program = program or {"fees.py": FEES}
    return {
        "id": "sample",
        "kind": "tests",
        "tests": "test_fees.py",
        "program": program,
        "checks": list(checks),
        "mutants": [edited(mutant, program) for mutant in mutants],
        "mistakes": list(mistakes),
        **more,
    }


def judge(source, *checks, header=IMPORT, **options):
    return check.judge(exercise(checks or CHECKS, **options), header + textwrap.dedent(source).lstrip("\n"))


@unittest.skipUnless(HAS_PYTEST, "this Python has no pytest")
class OwnTests(EngineTest):
    judge = staticmethod(judge)

    def fails_at(self, name, source, **options):
        entry = self.fails(source, **options)
        self.assertEqual(entry["name"], name, entry["message"])
        return entry

    def mentions(self, words, entry):
        for word in words:
            self.assertIn(word, entry["message"])


class RightTests(OwnTests):
    def test_tests_that_notice_every_fault_pass(self):
        self.passes(GOOD)

    def test_every_way_to_write_them(self):
        for source in (
            "class TestFees:\n" + textwrap.indent(GOOD, "    ").replace("()", "(self)"),
            """
            import pytest

            @pytest.mark.parametrize("day, cents", [(124, 60), (121, 0), (421, 1000)])
            def test_fees(day, cents):
                assert fee(100, day) == cents
            """,
            """
            import pytest

            @pytest.fixture
            def lent_on():
                return 100

            def costs(start, day, cents):
                assert fee(start, day) == cents

            def both(start):
                costs(start, 121, 0)

            def test_with_a_fixture_and_helpers(lent_on):
                costs(lent_on, 124, 60)
                both(lent_on)

            def test_the_limit(lent_on):
                if fee(lent_on, 421) != 1000:
                    pytest.fail("no limit")
            """,
            """
            import unittest

            class Fees(unittest.TestCase):
                def test_fees(self):
                    self.assertEqual(fee(100, 124), 60)
                    self.assertEqual(fee(100, 121), 0)
                    self.assertEqual(fee(100, 421), 1000)
            """,
        ):
            with self.subTest(source):
                self.passes(source)

    def test_a_test_that_an_empty_program_passes_is_fine_if_a_fault_fails_it(self):
        self.passes(GOOD + "\n\ndef test_limits():\n    assert fee(100, 421) == fee(100, 521)\n")

    def test_a_program_may_have_several_files_and_data(self):
        program = {"fees.py": FEES, "prices/__init__.py": "def price():\n    return open('price.txt').read()\n"}
        source = GOOD + "\n\ndef test_price():\n    from prices import price\n    assert price() == '3'\n"
        self.passes(source, program=program, files={"price.txt": "3"})

    def test_a_program_with_threads_runs_on_every_copy(self):
        program = """
        import queue
        import threading


        def total(numbers):
            waiting, done = queue.Queue(), queue.Queue()

            def add():
                found = 0
                while (number := waiting.get()) is not None:
                    found += number
                done.put(found)

            threading.Thread(target=add).start()
            for number in [*numbers, None]:
                waiting.put(number)
            return done.get()
        """
        harmless = {"name": "a", "file": "adding.py", "replace": "= 0", "with": "= 0 + 0", "message": "?"}
        entry = self.fails_at(
            "they notice every fault",
            "def test_a():\n    assert total([1, 2]) == 3\n",
            header="from adding import total\n",
            program={"adding.py": textwrap.dedent(program)},
            mutants=[harmless],
        )
        self.assertEqual(entry["got"], "1 passed")
        self.assertIn("doesn't notice the fault", entry["message"])

    def test_the_interpreter_is_as_before(self):
        import builtins
        import os
        import sys

        before = sorted(vars(builtins)), list(sys.path), sys.stdout
        self.passes(GOOD)
        self.assertEqual((sorted(vars(builtins)), list(sys.path), sys.stdout), before)
        self.assertEqual(os.listdir(), [])
        self.assertFalse({"fees", "test_fees"} & sys.modules.keys())


class Overlooked(OwnTests):
    def test_what_pytest_does_not_run(self):
        for words, source in (
            (["no test"], ""),
            (["no test"], "fee(100, 124)\n"),
            (["`late_days`", "begin"], "def late_days():\n    assert fee(100, 124) == 60\n"),
            (["`late_days`", "begin"], GOOD + "\n\ndef late_days():\n    assert fee(100, 124) == 60\n"),
            (["`assert` on line 4"], "assert fee(100, 124) == 60\n"),
            (
                ["two functions `test_a`"],
                "def test_a():\n    assert fee(1, 1) == 0\n\n\ndef test_a():\n    assert fee(2, 2) == 0\n",
            ),
            (
                ["`test_b` is inside of `test_a`"],
                "def test_a():\n    assert fee(1, 1) == 0\n\n    def test_b():\n        assert fee(2, 2) == 0\n",
            ),
            (
                ["`late_days`", "begin"],
                (
                    "class TestFees:\n    def test_a(self):\n        assert fee(1, 1) == 0\n\n"
                    "    def late_days(self):\n        assert fee(100, 124) == 60\n"
                ),
            ),
            (["class `Fees`", "`Test`"], "class Fees:\n    def test_a(self):\n        assert fee(1, 1) == 0\n"),
        ):
            with self.subTest(source):
                self.mentions(words, self.fails_at("they pass", source))

    def test_helpers_and_fixtures_are_not_overlooked_tests(self):
        self.passes(
            GOOD.replace("assert fee(100, 124) == 60", "costs(124, 60)")
            + "\n\ndef costs(day, cents):\n    assert fee(100, day) == cents\n"
        )

    def test_skipped_tests(self):
        source = "import pytest\n\n\n@pytest.mark.skip\ndef test_a():\n    assert fee(1, 1) == 0\n"
        self.mentions(["skipped"], self.fails_at("they pass", source))


class Failing(OwnTests):
    def test_a_file_that_cannot_be_read(self):
        entry = self.fails_at("they pass", "def test_a()\n    assert fee(1, 1) == 0\n")
        self.assertEqual((entry["status"], entry["error"]["line"]), ("error", 4))
        self.assertIn('"test_fees.py"', entry["error"]["traceback"])

    def test_a_file_that_cannot_be_loaded(self):
        for word, header in (
            ("No module named 'fee'", "from fee import fee\n"),
            ("cannot import name 'fees'", "\nfrom fees import fees\n"),
            ("NameError: name 'fee' is not defined", "\n\nfee(1, 2)\n"),
        ):
            with self.subTest(header):
                entry = self.fails_at("they pass", GOOD, header=header)
                self.mentions([word], entry)
                self.assertEqual(entry["error"]["line"], header.count("\n"))

    def test_a_test_that_fails_on_the_right_program(self):
        entry = self.fails_at("they pass", "def test_a():\n    assert fee(100, 124) == 80\n")
        self.mentions(["`test_a`", "the program is right", "`assert 60 == 80`"], entry)
        self.assertEqual(entry["error"]["line"], 5)

    def test_a_test_that_stops(self):
        for words, source in (
            (["`test_a`", "NameError: name 'fees' is not defined"], "def test_a():\n    assert fees(1) == 0\n"),
            (["`test_a`", "TypeError"], "def test_a():\n    assert fee(100) == 0\n"),
            (["`test_a`", "parameter `days`"], "def test_a(days):\n    assert fee(1, days) == 0\n"),
            (["`test_a`", "SystemExit"], "def test_a():\n    raise SystemExit\n"),
            (
                ["`test_a`", "DID NOT RAISE"],
                "def test_a():\n    import pytest\n    with pytest.raises(ValueError):\n        fee(1, 2)\n",
            ),
        ):
            with self.subTest(source):
                self.mentions(words, self.fails_at("they pass", source))

    def test_a_report_shows_only_the_lines_of_the_exercise(self):
        causes = "import json\n\n\ndef test_a():\n    try:\n        json.loads('[')\n    except ValueError as error:\n"
        verdict = judge(f"{causes}        raise KeyError('a') from error\n", *CHECKS)
        report = "".join(segment["text"] for segment in verdict["output"])
        self.assertIn("json.loads('[')", report)
        self.assertNotIn("decoder.py", report)

    def test_an_error_may_end_with_any_character(self):
        for error, words in (
            ('ValueError("a fee?")', "ValueError: a fee? W"),
            ('ValueError("a fee!")', "ValueError: a fee! W"),
            ('ValueError("a fee.")', "ValueError: a fee. W"),
            ('ValueError("one of:\\n3")', "ValueError: one of. W"),
            ('NameError("which fee?")', "NameError: which fee? W"),
            ("ValueError", "ValueError. W"),
        ):
            for source, header in ((GOOD, f"raise {error}\n"), (f"def test_a():\n    raise {error}\n", IMPORT)):
                with self.subTest(source, header=header):
                    self.mentions([words], self.fails_at("they pass", source, header=header))

    def test_a_test_that_prints_without_end(self):
        entry = self.fails_at("they pass", "def test_a():\n    print('a' * 2_000_000)\n    assert fee(1, 2) == 3\n")
        self.assertEqual(entry["status"], "limit")


class UnableToFail(OwnTests):
    def is_named(self, words, source):
        self.mentions(words, self.fails_at("they can fail", source, mutants=MUTANTS[:1]))

    def test_a_test_without_an_assertion(self):
        for words, line in (
            (["compares", "line 5"], "fee(100, 124) == 60"),
            (["prints"], "print(fee(100, 124) == 60)"),
            (["returns"], "return fee(100, 124) == 60"),
            (["no `assert`"], "fee(100, 124)"),
            (["no `assert`"], "paid = fee(100, 124)"),
            (["no `assert`"], "pass"),
            # It would fail on an empty program, but never because of a wrong number.
            (["no `assert`"], "paid = fee(100, 124) + 1"),
        ):
            with self.subTest(line):
                self.is_named(["`test_a`", *words], f"def test_a():\n    {line}\n{GOOD}")

    def test_a_test_that_passes_whatever_happens(self):
        for words, body in (
            (["with itself", "`fee(100, 171)`"], "assert fee(100, 171) == fee(100, 171)"),
            (["parentheses", "line 5"], "assert (fee(100, 124), 60)"),
            (["`test_a`", "does anything"], "assert fee(100, 124) or True"),
            (["does anything"], "for day in []:\n        assert fee(1, day) == 0\n    fee(1, 2)"),
            (["`test_a`", "stops with an error"], "assert fee"),
            (["stops with an error"], "assert 60 == 60"),
            (["stops with an error"], "try:\n        assert fee(100, 124) == 3\n    except Exception:\n        pass"),
        ):
            with self.subTest(body):
                self.is_named(words, f"def test_a():\n    {body}\n{GOOD}")

    def test_a_copy_of_the_program_in_the_tests(self):
        self.is_named(["its own function `fee`"], FEES + GOOD)

    def test_the_first_such_test_in_the_file_is_reported(self):
        source = "def test_b():\n    fee(1, 2)\n\n\ndef test_a():\n    fee(1, 2)\n"
        self.is_named(["`test_b`"], source)


class Surviving(OwnTests):
    def test_the_first_surviving_fault_is_reported(self):
        source = "def test_a():\n    assert fee(100, 124) == 60\n"
        entry = self.fails_at("they notice every fault", source)
        self.mentions(["1 of 3 faults", "a fee has no limit"], entry)
        self.assertEqual(entry["called"], "fees.py, changed at line 10:\nreturn late * 20")
        self.assertEqual((entry["expected"], entry["got"]), ("a test that fails", "1 passed"))

    def test_the_rest_is_reported_once_the_first_is_noticed(self):
        source = "def test_a():\n    assert fee(100, 421) == 1000\n"
        self.mentions(["2 of 3 faults", "the last free day"], self.fails_at("they notice every fault", source))

    def test_every_copy_of_the_program_starts_anew(self):
        program = "SEEN = []\n\n\ndef count(name):\n    SEEN.append(name)\n    return len(SEEN)\n"
        fault = {"file": "fees.py", "replace": "return len(SEEN)", "message": "Which test counts two?"}
        mutants = [
            {**fault, "name": "always one", "with": "return 1"},
            {**fault, "name": "no fault at all", "with": "return len(SEEN) + 0"},
        ]
        source = "from fees import count\n\n\ndef test_a():\n    assert count('a') == 1\n    assert count('b') == 2\n"
        entry = self.fails_at(
            "they notice every fault", source, header="", mutants=mutants, program={"fees.py": program}
        )
        self.mentions(["1 of 2 faults"], entry)

    def test_a_test_that_ends_pytest_notices_a_fault(self):
        source = GOOD.replace("assert fee(100, 421) == 1000", "fee(100, 421) == 1000 or pytest.exit('wrong')")
        source += "    assert fee(100, 420) == 1000\n"
        self.passes("import pytest\n" + source)

    def test_a_teardown_that_never_ends_leaves_the_next_copy_alone(self):
        harmless = {**MUTANTS[0], "name": "no fault at all", "with": "min(late * 20, 1000) + 0"}
        fixture = "import pytest\n\n\n@pytest.fixture(autouse=True)\ndef around():\n    yield\n    fee(100, 124)\n\n\n"
        entry = self.fails_at("they notice every fault", GOOD, header=IMPORT + fixture, mutants=[MUTANTS[2], harmless])
        self.mentions(["1 of 2 faults"], entry)

    def test_a_filter_for_warnings_belongs_to_one_copy(self):
        program = "import warnings\n\n\ndef double(number):\n    warnings.warn('slow')\n    return number * 2\n"
        fault = {"file": "fees.py", "replace": "number * 2", "message": "Which test doubles three?"}
        mutants = [
            {
                **fault,
                "name": "strict",
                "replace": "import warnings\n",
                "with": "import warnings\nwarnings.simplefilter('error')\n",
            },
            {**fault, "name": "no fault at all", "with": "2 * number"},
        ]
        source = "from fees import double\n\n\ndef test_a():\n    assert double(3) == 6\n"
        self.fails_at("they notice every fault", source, header="", mutants=mutants, program={"fees.py": program})

    def test_fixtures_of_the_program_belong_to_one_copy(self):
        fixture = "import pytest\nfrom fees import fee\n\n\n@pytest.fixture\ndef price():\n    return fee\n"
        harmless = {**MUTANTS[0], "name": "no fault at all", "with": "min(late * 20, 1000) + 0"}
        source = GOOD.replace("():", "(price):").replace("fee(", "price(")
        files = {"fees.py": FEES, "conftest.py": fixture}
        entry = self.fails_at("they notice every fault", source, mutants=[MUTANTS[0], harmless], program=files)
        self.mentions(["1 of 2 faults"], entry)

    def test_all_lines_of_a_fault_are_shown(self):
        source = "def test_a():\n    assert fee(100, 421) == 1000\n"
        entry = self.fails_at("they notice every fault", source, mutants=[MUTANTS[1]])
        lines = "if late == 0:\n    return 20\nif late < 0:"
        self.assertEqual(entry["called"], f"fees.py, changed at line 8:\n{lines}")

    def test_a_program_that_never_ends_is_noticed(self):
        loops = [
            "    while late > 0:\n        late += 1\n    if late <= 0:",
            "    while True:\n        try:\n            late += 1\n        except Exception:\n            pass\n    if late <= 0:",
            "    for day in iter(int, 1):\n        late += 1\n    if late <= 0:",
        ]
        mutants = [{**MUTANTS[2], "name": loop, "with": loop} for loop in loops]
        self.passes("def test_a():\n    assert fee(100, 124) == 60\n", mutants=mutants)

    def test_a_test_whose_loop_waits_for_the_program_ends(self):
        source = """
        def test_a():
            day = 100
            while fee(100, day) == 0:
                day += 1
            assert day == 122
        """
        never = {**MUTANTS[0], "with": "0"}
        self.passes(source, mutants=[never])

    def test_a_program_that_cannot_be_imported_is_noticed(self):
        mutant = {**MUTANTS[0], "replace": "LOAN_DAYS = 21", "with": "LOAN_DAYS = 21 / 0"}
        self.passes("def test_a():\n    assert fee(100, 124) == 60\n", mutants=[mutant])

    def test_a_program_that_leaves_is_noticed(self):
        leaving = {**MUTANTS[0], "with": "exit()"}
        self.passes("def test_a():\n    assert fee(100, 124) == 60\n", mutants=[leaving])


class Mistakes(OwnTests):
    SOURCE = "def test_a():\n    assert fee(100, 124) == 60\n"

    def test_a_mistake_can_ask_what_the_engine_found(self):
        for mistake, source in (
            ({"passes": False}, "def test_a():\n    assert fee(100, 124) == 80\n"),
            ({"can_fail": False}, "def test_a():\n    fee(100, 124)\n"),
            ({"notices": False}, self.SOURCE),
            ({"survives": "no limit"}, self.SOURCE),
            ({"survives": "no limit", "source": "124"}, self.SOURCE),
        ):
            with self.subTest(mistake):
                mistakes = [{"message": "Words.", **mistake}]
                self.says("Words.", source, mistakes=mistakes, mutants=MUTANTS[:2])

    def test_another_mistake_does_not_fit(self):
        for mistake in (
            {"passes": False},
            {"survives": MUTANTS[1]["name"]},
            {"survives": "no limit", "source": "421"},
        ):
            with self.subTest(mistake):
                mistakes = [{"message": "Words.", **mistake}]
                entry = self.fails(self.SOURCE, mistakes=mistakes, mutants=MUTANTS[:2])
                self.assertNotEqual(entry["message"], "Words.")

    def test_a_mistake_with_a_message_comes_first(self):
        plain = {"survives": "no limit"}
        special = {"survives": "no limit", "source": "124", "message": "Words."}
        entry = self.says("Words.", self.SOURCE, mistakes=[plain, special])
        self.assertEqual(entry["mistake"], 1)

    def test_a_mistake_without_a_message_is_named_and_changes_nothing_else(self):
        plain = self.fails(self.SOURCE)
        entry = self.fails(self.SOURCE, mistakes=[{"survives": "no limit"}])
        self.assertEqual(entry, {**plain, "mistake": 0})


class Running(OwnTests):
    """What a page shows for Run."""

    def run_tests(self, source, header=IMPORT):
        verdict = check.judge(exercise(checks=[], mutants=[]), header + textwrap.dedent(source).lstrip("\n"))
        return verdict, "".join(segment["text"] for segment in verdict["output"])

    def test_tests_that_pass(self):
        verdict, text = self.run_tests(GOOD)
        self.assertEqual((verdict["passed"], verdict["error"]), (True, None))
        self.assertRegex(text, r"\A\.\.\. *\n3 passed in [\d.]+s\n\Z")

    def test_a_failure_names_the_line_and_both_values(self):
        verdict, text = self.run_tests("def test_a():\n    assert fee(100, 124) == 80\n")
        self.assertEqual((verdict["passed"], verdict["error"]["line"]), (False, 5))
        for line in ("test_fees.py:5: in test_a", "E   assert 60 == 80", "E    +  where 60 = fee(100, 124)"):
            self.assertIn(line, text)
        for noise in ("platform", "rootdir", "plugins", "\x1b", "%]"):
            self.assertNotIn(noise, text)
        self.assertLessEqual(max(map(len, text.splitlines())), 40)

    def test_a_failure_in_the_program_names_its_line_too(self):
        verdict, text = self.run_tests("def test_a():\n    assert fee('a', 1) == 80\n")
        self.assertEqual(verdict["error"]["line"], 5)
        self.assertIn("fees.py:7: in fee", text)

    def test_a_file_that_cannot_be_loaded(self):
        verdict, text = self.run_tests(GOOD, header="from fee import fee\n")
        self.assertEqual(verdict["error"]["line"], 1)
        self.assertIn("No module named 'fee'", text)
        self.assertNotIn("/test_fees.py", text)

    def test_a_syntax_error(self):
        verdict, text = self.run_tests("def test_a(:\n")
        self.assertEqual(verdict["error"]["line"], 4)
        self.assertIn("SyntaxError", text)

    def test_a_file_without_tests(self):
        verdict, text = self.run_tests("")
        self.assertEqual((verdict["passed"], verdict["error"]), (False, None))
        self.assertIn("no tests ran", text)

    def test_only_what_pytest_reports(self):
        source = f"def late_days():\n    assert fee(100, 124) == 60\n{GOOD}"
        verdict, text = self.run_tests(source)
        self.assertEqual((verdict["passed"], verdict["error"]), (True, None))
        self.assertIn("3 passed", text)


class DefinitionErrors(EngineTest):
    def definition_errors(self, **changes):
        return [str(error) for error in check.definition_errors_of({**exercise(), **changes})]

    def test_a_right_exercise_has_none(self):
        self.assertEqual(self.definition_errors(), [])

    def test_each_definition_error_is_named(self):
        def mutant(**changes):
            return [{**edited(MUTANTS[0], {"fees.py": FEES}), **changes}]

        for word, changes in (
            ("'fees_test.py'", {"tests": "fees_test.py"}),
            ("no program", {"program": {}}),
            ("no file 'prices.py'", {"mutants": mutant(file="prices.py")}),
            ("changes nothing", {"mutants": mutant(text=FEES)}),
            ("is not Python", {"mutants": mutant(text="min(")}),
            ("has no 'message'", {"mutants": mutant(message="")}),
            ("unknown key 'line'", {"mutants": mutant(line=3)}),
            ("no [[mutant]]", {"mutants": []}),
            ("only a mistake", {"checks": [{"name": "a", "passes": False}]}),
            ("no mutant 'other'", {"mistakes": [{"survives": "other"}]}),
            ("unknown key 'stdout'", {"checks": [{"name": "a", "stdout": "3"}]}),
        ):
            with self.subTest(word):
                self.assertTrue(
                    any(word in error for error in self.definition_errors(**changes)), self.definition_errors(**changes)
                )

    def test_a_host_gets_them_as_data(self):
        invalid_exercise = exercise(mutants=[{**MUTANTS[0], "with": "min("}, *MUTANTS[1:]])
        [error] = json.loads(check.judge_json(json.dumps(invalid_exercise), GOOD))["definition_errors"]
        self.assertEqual((error["table"], error["number"], error["key"]), ("mutant", 0, "text"))
