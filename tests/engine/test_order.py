"""The order of feedback: can it be parsed, are the names there, are the rules followed, then the
checks.
"""

from engine import EngineTest, judge

PRINTS = {"name": "prints", "stdout": "6"}
CALLS = {"name": "calls", "call": "double(3)", "returns": "6"}
LOOPS = {"name": "loops", "uses": ["for"]}


class Order(EngineTest):
    def speaks(self, source):
        return self.fails(source, PRINTS, LOOPS, CALLS)["name"]

    def test_each_step_comes_before_the_next(self):
        self.assertIn("could not read", self.fails("for", PRINTS, LOOPS, CALLS)["message"])
        self.assertEqual(self.speaks("print(5)"), "calls")
        self.assertEqual(self.speaks("def double(n):\n    return n + n"), "loops")
        looping = "for n in [6]:\n    print(n - 1)\ndef double(n):\n    return n"
        self.assertEqual(self.speaks(looping), "prints")

    def test_one_check_is_shown_and_all_others_wait(self):
        verdict = judge("print(6)", PRINTS, CALLS, LOOPS)
        self.assertEqual([entry["status"] for entry in verdict["checks"]], ["waiting", "failed", "waiting"])

    def test_names_and_rules_are_checked_in_an_endless_program(self):
        endless = "while True:\n    pass\n"
        self.assertEqual(self.speaks(endless), "calls")
        self.assertEqual(self.speaks(endless + "def double(n):\n    return n"), "loops")

    def test_a_check_that_did_not_run_is_not_announced(self):
        names = []
        judge("print(6)", PRINTS, CALLS, announce=names.append)
        self.assertEqual(names, [])

    def test_a_matching_mistake_is_shown_at_every_step(self):
        mistakes = [{"stdout": "6", "forbids": ["for"], "message": "Loop."}]
        self.says("Loop.", "print(6)", PRINTS, LOOPS, mistakes=mistakes)


class Names(EngineTest):
    def has(self, source):
        entry = judge(source, {"variable": "total", "equals": "-1"})["checks"][0]
        return entry["got"] != "no total"

    def test_every_way_to_define_a_name_counts(self):
        for source in (
            "total = 1",
            "total: int = 1",
            "a, (total, *b) = 1, [2, 3]",
            "for total in 'a':\n    pass",
            "import math as total",
            "from math import pi as total",
            "if True:\n    total = 1",
            "with open('a', 'w') as total:\n    pass",
            "print(total := 1)",
            "[total := n for n in 'a']",
            "def total():\n    pass",
            "class total:\n    pass",
            "def f():\n    global total\n    total = 1\nf()",
            "match [1]:\n    case [total]:\n        pass",
            "match {'a': 1}:\n    case {**total}:\n        pass",
            "exec('total = 1')",
            "globals()['total'] = 1",
        ):
            with self.subTest(source):
                self.assertTrue(self.has(source))

    def test_a_name_inside_something_else_does_not_count(self):
        for source in ("def f():\n    total = 1", "x = [total for total in 'a']", "# total = 1"):
            with self.subTest(source):
                self.assertFalse(self.has(source))

    def test_a_missing_name_is_reported_even_in_a_hidden_check_or_one_with_a_message(self):
        entry = self.says(
            "This check gives weekly another starting value, but your program has no line "
            "weekly = … that is not indented.",
            "print(6)",
            {**PRINTS, "given": {"weekly": "7"}, "hidden": True, "message": "Use the name."},
        )
        self.assertEqual(entry["got"], "no weekly")

    def test_a_call_can_define_its_own_names(self):
        source = "def double(n):\n    return n + n"
        self.passes(source, {"call": "[double(n) for n in (1, 2)]", "returns": "[2, 4]"})
        self.passes(source, {"call": "(lambda n: double(n))(2)", "returns": "4"})

    def test_a_script_can_require_names(self):
        self.says(
            "This check asks for prices, but your program has nothing named prices.",
            "x = 1",
            {"script": "for price in prices:\n    assert price > 0"},
        )
