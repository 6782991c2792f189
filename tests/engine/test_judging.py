"""Judging: rules about the source, mistakes, hidden checks, verdicts, and invalid tables."""

import builtins
import json

from engine import EngineTest, check, judge

# A program that contains what the rule names, and little else.
EXAMPLES = {
    "for": "for x in 'a':\n    pass",
    "while": "while False:\n    pass",
    "if": "if 1:\n    pass",
    "else": "if 1:\n    pass\nelse:\n    pass",
    "elif": "if 1:\n    pass\nelif 2:\n    pass",
    "def": "def f():\n    pass",
    "class": "class A:\n    pass",
    "return": "def f():\n    return",
    "import": "from math import pi",
    "f-string": "x = f'{1}'",
    "comprehension": "x = [n for n in 'a']",
    "list": "x = [1]",
    "dict": "x = {}",
    "set": "x = set()",
    "tuple": "x = 1, 2",
    "lambda": "x = lambda: 1",
    "try": "try:\n    pass\nfinally:\n    pass",
    "with": "with open('a', 'w') as f:\n    pass",
    "break": "while True:\n    break",
    "continue": "for x in 'a':\n    continue",
    "and": "x = 1 and 2",
    "or": "x = 1 or 2",
    "not": "x = not 1",
    "in": "x = 'a' in 'abc'",
    "comment": "x = 1  # one",
    "loop": "while False:\n    pass",
    "nested-loop": "for x in 'a':\n    while x:\n        break",
    "match": "match 1:\n    case 1:\n        pass",
    "is": "x = 1 is None",
    "function": "f = lambda: 1",
    "yield": "def f():\n    yield 1",
    "default": "def f(a, *, b=1):\n    pass",
    "recursion": "def f(n):\n    return f(n - 1)",
    "decorator": "@staticmethod\ndef f():\n    pass",
    "docstring": 'def f():\n    """Words."""',
    "annotation": "def f(a: int):\n    pass",
    "global": "def f():\n    global x",
    "nonlocal": "def f():\n    y = 1\n    def g():\n        nonlocal y",
    "async": "async def f():\n    pass",
    "await": "async def f():\n    await f()",
    "except": "try:\n    pass\nexcept ValueError:\n    pass",
    "finally": "try:\n    pass\nfinally:\n    pass",
    "raise": "def f():\n    raise ValueError",
    "assert": "assert True",
    "del": "y = 1\ndel y",
    "pass": "if 1:\n    pass",
    "text": "x = 'a'",
    "number": "x = 2.5",
    "literal": "x = 'a'",
    "index": "x = 'abc'[0]",
    "slice": "x = 'abc'[1:]",
    "star": "print(*'ab')",
    ":=": "print(y := 2)",
    "+=": "x = 1\nx -= 1",
    "+": "x = 1 + 1",
    "-": "x = 1 - 1",
    "*": "x = 1 * 1",
    "/": "x = 1 / 1",
    "//": "x = 1 // 1",
    "%": "x = 1 % 1",
    "**": "x = 1 ** 1",
    "==": "x = 1 == 1",
    "!=": "x = 1 != 1",
    "<": "x = 1 < 1",
    "<=": "x = 1 <= 1",
    ">": "x = 1 > 1",
    ">=": "x = 1 >= 1",
}
# For what nearly every program contains, a program without it.
WITHOUT = {"number": "x = 'a'", "literal": "x = None"}


class Rules(EngineTest):
    def test_every_rule_finds_what_it_names(self):
        names = {name for name in check.known_rules() if "name" not in name and "value" not in name}
        self.assertEqual(names, set(EXAMPLES))
        for rule, source in EXAMPLES.items():
            with self.subTest(rule):
                self.passes(source, {"uses": [rule]})
                self.fails(source, {"forbids": [rule]})
                self.fails(WITHOUT.get(rule, "x = 1"), {"uses": [rule]})
                self.passes(WITHOUT.get(rule, "x = 1"), {"forbids": [rule]})

    def test_rules_do_not_match_similar_syntax(self):
        neighbours = {
            "for": "x = [n for n in 'a']",
            "in": "for x in 'a':\n    pass",
            "else": "if 1:\n    pass\nelif 2:\n    pass",
            "elif": "if 1:\n    pass\nelse:\n    if 2:\n        pass",
            "tuple": "a, b = 'ab'",
            "comment": 'x = \'# no\'\ny = """# no\n# no"""\n#',
            "call:print": "x.print()",
            "index": "x = 'abc'[1:]",
            "slice": "x = 'abc'[1]",
            "number": "x = True",
            "nested-loop": "for x in 'a':\n    pass\nfor x in 'a':\n    pass",
            "recursion": "def f():\n    pass\nf()",
            "import:math": "import mathematics",
            "name:total": "total_of = 'total'",
            "literal:1": "x = True, 1.5, 10, '1'",
            "+": "x = 'a+b'",
            ".upper()": "upper()",
        }
        for rule, source in neighbours.items():
            with self.subTest(rule):
                self.passes(source, {"forbids": [rule]})

    def test_an_else_after_elif_is_found(self):
        self.passes("if 1:\n    pass\nelif 2:\n    pass\nelse:\n    pass", {"uses": ["else"]})

    def test_calls_and_methods(self):
        self.passes(
            "import math\nprint(math.sqrt(4), 'a'.upper())",
            {
                "uses": [
                    "print()",
                    "call:print",
                    "math.sqrt()",
                    ".sqrt()",
                    ".upper()",
                    "call:.upper",
                ]
            },
        )
        self.passes("print('a')", {"forbids": ["input()", ".upper()", "call:sum"]})

    def test_rules_with_a_name(self):
        source = "import math\nfrom csv import reader\ntotal = 15 + math.floor(2.0)"
        rules = ["import:math", "import:csv", "name:total", "literal:15", "literal:2.0"]
        self.passes(source, {"uses": rules})
        self.says(
            "Line 1 has the value 15 written out; this exercise asks for a way without it.",
            "total = 15",
            {"forbids": ["literal:15"]},
        )
        self.says(
            "There is no import of math in your program; this exercise asks for one.",
            "x = 1",
            {"uses": ["import:math"]},
        )

    def test_the_message_says_what_is_missing_or_too_much(self):
        entry = self.says(
            "There is no for loop in your program; this exercise asks for one.",
            "x = 1",
            {"uses": ["for"]},
        )
        self.assertEqual(
            (entry["called"], entry["expected"], entry["got"]),
            (None, "a for loop", "no for loop"),
        )
        entry = self.says(
            "Line 2 has a call of sum(); this exercise asks for a way without it.",
            "x = 1\ny = sum([x])",
            {"forbids": ["while", "sum()"]},
        )
        self.assertEqual(
            (entry["expected"], entry["got"]),
            ("no while loop, no call of sum()", "a call of sum() on line 2"),
        )

    def test_a_rule_alone_does_not_run_the_program(self):
        self.passes("for x in 'a':\n    1 / 0", {"uses": ["for"]})

    def test_source_searches_line_by_line(self):
        self.passes("x = 1\n# Because: it is so", {"source": r"^# Because: \w+"})
        self.says(
            "The text of your program does not have what this check looks for.",
            "x = 1",
            {"source": "^y"},
        )


class Hidden(EngineTest):
    def test_hidden_checks_show_no_values(self):
        verdict = judge("print(5)", {"given": {}, "hidden": True, "stdout": "7", "stdin": ["secret"]})
        entry = verdict["checks"][0]
        self.assertEqual((entry["called"], entry["expected"], entry["got"]), (None, None, None))
        self.assertEqual(
            entry["message"],
            "With other values than the ones you see, your program doesn't give the right result. "
            "Is there a value in it that should be a variable?",
        )
        self.assertEqual(verdict["output"], [])

    def test_a_passed_hidden_check_shows_no_values_either(self):
        verdict = self.passes("print(input())", {"stdin": ["a"], "stdout": "a", "hidden": True})
        self.assertIsNone(verdict["checks"][0]["expected"])
        self.assertEqual(verdict["output"], [])

    def test_a_hidden_check_shows_its_message(self):
        self.says("Use the name.", "print(5)", {"hidden": True, "stdout": "7", "message": "Use the name."})


class Mistakes(EngineTest):
    def test_the_first_matching_mistake_is_shown(self):
        mistakes = [
            {"stdout": ["2"], "message": "two"},
            {"stdout": ["0"], "message": "zero"},
            {"contains": "0", "message": "also"},
        ]
        entry = self.says("zero", "print(0)", {"stdout": "1", "message": "own"}, mistakes=mistakes)
        self.assertEqual(entry["mistake"], 1)
        self.assertEqual((entry["expected"], entry["got"]), ("1", "0"))

    def test_mistakes_in_the_source_are_checked_before_running(self):
        mistakes = [
            {"stdout": "a", "stdin": ["x"], "source": "never", "message": "no"},
            {"stdout": "0", "source": "print", "message": "yes"},
        ]
        runs = []
        run_count = check.Program.new_run
        check.Program.new_run = lambda self, *words: runs.append(words) or run_count(self, *words)
        try:
            self.says("yes", "print(0)", {"stdout": "1"}, mistakes=mistakes)
        finally:
            check.Program.new_run = run_count
        self.assertEqual(len(runs), 1)

    def test_without_a_matching_mistake_the_check_is_shown(self):
        mistakes = [{"stdout": ["2"], "message": "two"}]
        entry = self.says("own", "print(0)", {"stdout": "1", "message": "own"}, mistakes=mistakes)
        self.assertIsNone(entry["mistake"])

    def test_all_conditions_must_hold(self):
        mistakes = [{"stdout": ["0"], "uses": ["for"], "message": "both"}]
        self.says("own", "print(0)", {"stdout": "1", "message": "own"}, mistakes=mistakes)
        self.says(
            "both",
            "for n in 'a':\n    print(0)",
            {"stdout": "1", "message": "own"},
            mistakes=mistakes,
        )

    def test_a_mistake_can_match_a_program_that_raises(self):
        mistakes = [{"raises": "NameError", "message": "Quote the text."}]
        entry = self.says("Quote the text.", "print(Hello)", {"stdout": "Hello"}, mistakes=mistakes)
        self.assertEqual((entry["status"], entry["error"]["type"]), ("error", "NameError"))

    def test_a_mistake_about_results_does_not_match_a_program_that_raises(self):
        mistakes = [{"stdout": "a", "message": "no"}]
        self.assertIsNone(self.fails("print('a')\n1 / 0", {"stdout": "b"}, mistakes=mistakes)["mistake"])

    def test_a_mistake_can_match_a_syntax_error(self):
        mistakes = [
            {"forbids": ["for"], "message": "no"},
            {
                "raises": "IndentationError",
                "source": "^print",
                "message": "Indent it.",
            },
        ]
        self.says("Indent it.", "for x in 'a':\nprint(x)", {"stdout": "a"}, mistakes=mistakes)

    def test_a_mistake_has_its_own_input_and_starting_values(self):
        mistakes = [{"stdin": ["6"], "stdout": "3", "message": "always three"}]
        self.says(
            "always three",
            "input()\nprint(3)",
            {"stdin": ["3"], "stdout": "3"},
            {"stdin": ["7"], "stdout": "7"},
            mistakes=mistakes,
        )

    def test_mistakes_are_ignored_if_all_checks_pass(self):
        verdict = self.passes("print(1)", {"stdout": "1"}, mistakes=[{"stdout": "1", "message": "no"}])
        self.assertIsNone(verdict["checks"][0]["message"])

    def test_a_run_is_reused(self):
        runs = []
        builtins.count_a_run = lambda: runs.append(1)
        self.addCleanup(delattr, builtins, "count_a_run")
        mistakes = [{"stdout": str(n), "message": "no"} for n in range(5)]
        self.fails("count_a_run()\nprint('x')", {"contains": "x"}, {"stdout": "y"}, mistakes=mistakes)
        self.assertEqual(len(runs), 1)


class Verdicts(EngineTest):
    def test_checks_after_the_failed_one_wait(self):
        verdict = judge("print(1)", {"stdout": "1"}, {"stdout": "2"}, {"stdout": "1"})
        self.assertEqual([entry["status"] for entry in verdict["checks"]], ["passed", "failed", "waiting"])
        name, status, *others = verdict["checks"][2].values()
        self.assertEqual((name, status, set(others)), ("check 3", "waiting", {None}))

    def test_the_output_is_from_the_failed_run(self):
        source = "print(input())"
        verdict = judge(source, {"stdin": ["a"], "stdout": "a"}, {"stdin": ["b"], "stdout": "c"})
        self.assertEqual(verdict["output"][0]["text"], "b\n")
        verdict = judge(source, {"stdin": ["a"], "stdout": "a"}, {"stdin": ["b"], "stdout": "b"})
        self.assertEqual(verdict["output"][0]["text"], "a\n")

    def test_a_source_check_keeps_the_output_of_the_previous_run(self):
        verdict = judge("print(1)", {"stdout": "1"}, {"source": "^for"})
        self.assertEqual(verdict["output"], [{"stream": "stdout", "text": "1\n"}])

    def test_each_check_is_announced_as_it_starts(self):
        names = []
        judge("print(1)", {"stdout": "1"}, {"stdout": "2"}, {"stdout": "1"}, announce=names.append)
        self.assertEqual(names, ["check 1", "check 2"])

    def test_json_in_and_out(self):
        names = []
        exercise = {"id": "a", "checks": [{"name": "one", "stdout": "é"}]}
        verdict = json.loads(check.judge_json(json.dumps(exercise), "print('é')", names.append))
        self.assertTrue(verdict["passed"])
        self.assertEqual(names, ["one"])


class Tables(EngineTest):
    def refuses(self, words, table, **options):
        with self.assertRaisesRegex(ValueError, words):
            judge("print(1)", table, **options)

    def test_an_invalid_check_is_named(self):
        for words, table in (
            ("unknown key 'stdot' in the check 'check 1'", {"stdot": "1"}),
            ("unknown rule 'fro'", {"uses": ["fro"]}),
            ("is not a value", {"uses": ["literal:total"]}),
            ("'file' in the check 'check 1' needs 'content'", {"file": "a"}),
            ("the check 'check 1' asks for nothing", {"stdin": ["1"]}),
            ("'returns' in the check 'check 1' needs 'call'", {"stdout": "1", "returns": "1"}),
            ("'variable' in the check 'check 1' needs 'equals'", {"variable": "a"}),
            ("'call' in the check 'check 1' needs one of", {"call": "f()"}),
            (
                "'raises' in the check 'check 1' cannot stand with",
                {"call": "f()", "raises": "E", "prints": ""},
            ),
            ("'stdin' in the check 'check 1' must be a list", {"stdin": "Ada", "stdout": "1"}),
            (
                r"'1 \+' in the check 'check 1' is not a Python expression",
                {"variable": "a", "equals": "1 +"},
            ),
            ("'source' in the check 'check 1' is not a regular expression", {"source": "("}),
        ):
            with self.subTest(words):
                self.refuses(words, table)

    def test_an_invalid_mistake_is_named(self):
        for words, table in (
            ("unknown key 'hidden' in", {"message": "x", "stdout": "1", "hidden": True}),
            ("unknown key 'content' in", {"message": "x", "content": "a"}),
            ("mistake 1 asks for nothing", {"message": "x"}),
            ("mistake 1 has no message", {"stdout": "1"}),
        ):
            with self.subTest(words):
                self.refuses(words, {"stdout": "1"}, mistakes=[table])

    def test_a_missing_name_missing_checks_and_an_unknown_kind(self):
        for exercise, words in (
            ({"checks": [{"stdout": "1"}]}, "check 1 has no name"),
            ({"checks": []}, "the exercise has no checks"),
            ({"kind": "lisp", "checks": []}, "not 'lisp'"),
        ):
            with self.assertRaisesRegex(ValueError, words):
                check.judge(exercise, "print(1)")
