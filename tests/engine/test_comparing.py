"""Comparing what is printed, returned and assigned, and the message for each difference."""

from engine import EngineTest, judge


class Output(EngineTest):
    def test_equal_lines_pass(self):
        self.passes("print(1)\nprint(2)", {"stdout": ["1", "2"]})
        self.passes("print(1)\nprint(2)", {"stdout": "1\n2"})

    def test_trailing_spaces_and_blank_lines_are_ignored(self):
        self.passes("print('Hello  ')\nprint()\nprint()", {"stdout": "Hello"})

    def test_each_difference_is_reported(self):
        for message, source, lines in (
            ("Line 1 is one too many: (blank)", "print()\nprint('Hello')", "Hello"),
            ("Your program printed nothing. Line 1 should be: Hello", "x = 1", "Hello"),
            (
                "Your program printed nothing. 2 lines are expected. Line 1 should be: a",
                "x = 1",
                ["a", "b"],
            ),
            ("Your program should print nothing here, and printed: 5", "print(5)", ""),
            ("Line 3 is missing: c", "print('a\\nb')", ["a", "b", "c"]),
            ("Line 1 is missing: a", "print('b\\nc')", ["a", "b", "c"]),
            ("Lines 2 to 3 are missing. Line 2 should be: b", "print('a')", ["a", "b", "c"]),
            ("Line 3 is one too many: c", "print('a\\nb\\nc')", ["a", "b"]),
            ("Lines 2 to 3 are too many. Line 2 is: b", "print('a\\nb\\nc')", ["a"]),
            (
                "Line 1 differs only in uppercase and lowercase letters: expected “Hello”, got “hello”.",
                "print('hello')",
                "Hello",
            ),
            (
                (
                    "Line 1 differs only in its spaces and in uppercase and lowercase letters: "
                    "expected “Seat·1”, got “seat1”. Each · is one space."
                ),
                "print('seat1')",
                "Seat 1",
            ),
            (
                ("Line 1 differs only in its spaces: expected “Seat·1”, got “Seat··1”. Each · is one space."),
                "print('Seat ', 1)",
                "Seat 1",
            ),
            (
                "Line 1 differs only in its spaces: expected “a·b”, got “a\\tb”. Each · is one space.",
                "print('a\\tb')",
                "a b",
            ),
            (
                "Line 1 differs only in its spaces: expected “a·b”, got “a\\xa0b”. Each · is one space.",
                "print('a\\u00a0b')",
                "a b",
            ),
            (
                "The end of line 1 is missing: expected “Hello!”, got “Hello”.",
                "print('Hello')",
                "Hello!",
            ),
            (
                "Line 1 has more at its end than it should: expected “Hello”, got “Hello!”.",
                "print('Hello!')",
                "Hello",
            ),
            ("Line 2 differs: expected “b”, got “x”.", "print('a\\nx\\nc')", ["a", "b", "c"]),
            (
                "Line 1 differs: expected “a”, got “x”. (3 lines expected, 1 printed.)",
                "print('x')",
                ["a", "b", "c"],
            ),
            (
                "All lines are there, but in another order. Line 1 should be: a",
                "print('b\\na')",
                ["a", "b"],
            ),
            (
                "The text is right, but the line breaks are not: 3 lines expected, 1 line printed.",
                "print('BUS')",
                ["B", "U", "S"],
            ),
        ):
            with self.subTest(message):
                self.says(message, source, {"stdout": lines})

    def test_contains_looks_anywhere_in_the_output(self):
        self.passes("print('You owe 12.50 in all')", {"contains": "12.50"})
        for message, source, text in (
            ("The output should contain “12.50”, and does not.", "print('You owe 12.5')", "12.50"),
            (
                "Only uppercase and lowercase letters differ: the output should contain “Total”.",
                "print('total')",
                "Total",
            ),
            ("Your program printed nothing. Its output should contain: Total", "x = 1", "Total"),
        ):
            self.says(message, source, {"contains": text})

    def test_a_newline_in_contains_is_not_part_of_the_sentence(self):
        self.passes("print(7)\nprint(70)", {"contains": "7\n"})
        entry = self.says(
            "The output should contain “7” at the end of a line, and does not.",
            "print(70)",
            {"contains": "7\n"},
        )
        self.assertEqual(entry["expected"], "… 7")

    def test_contains_can_count(self):
        self.passes("print('Go!')", {"contains": "Go!", "times": 1})
        entry = self.says(
            "“Go!” should appear once, and appears 3 times.",
            "print('Go!' * 3)",
            {"contains": "Go!", "times": 1},
        )
        self.assertEqual((entry["expected"], entry["got"]), ("“Go!” once", "“Go!” 3 times"))
        self.says(
            "“Go!” should appear once, and appears 0 times.",
            "print('go!')",
            {"contains": "Go!", "times": 1},
        )

    def test_stderr_is_not_output(self):
        verdict = self.passes("import sys\nprint('a')\nprint('b', file=sys.stderr)", {"stdout": "a"})
        self.assertEqual(
            verdict["output"],
            [{"stream": "stdout", "text": "a\n"}, {"stream": "stderr", "text": "b\n"}],
        )

    def test_endless_output_is_stopped(self):
        entry = self.fails("while True:\n    print('x' * 1000)", {"stdout": "x"})
        self.assertEqual(entry["status"], "limit")
        self.assertEqual(
            entry["message"],
            "Your program printed more than 1,000,000 characters and was ended on line 2. "
            "Look for a loop that never ends.",
        )


class Calls(EngineTest):
    FINE = "def fine(days):\n    return days * 0.5\n"

    def test_a_call_returns_a_value(self):
        verdict = self.passes(self.FINE, {"call": "fine(3)", "returns": "1.5"})
        entry = verdict["checks"][0]
        self.assertEqual((entry["called"], entry["expected"], entry["got"]), ("fine(3)", "1.5", "1.5"))
        self.assertIsNone(entry["message"])

    def test_a_wrong_return_value_is_shown(self):
        entry = self.says("fine(4) should be 1.5, and is 2.0.", self.FINE, {"call": "fine(4)", "returns": "1.5"})
        self.assertEqual((entry["called"], entry["expected"], entry["got"]), ("fine(4)", "1.5", "2.0"))

    def test_ints_and_floats_can_be_equal_but_true_is_not_1(self):
        self.passes(self.FINE, {"call": "fine(4)", "returns": "2"})
        self.fails("def f():\n    return 1", {"call": "f()", "returns": "True"})
        self.fails("def f():\n    return [True]", {"call": "f()", "returns": "[1]"})

    def test_approx_works_inside_lists_and_dictionaries(self):
        source = "def f():\n    return {'a': [0.1 + 0.2]}"
        self.passes(source, {"call": "f()", "returns": "{'a': [0.3]}", "approx": 0.001})
        self.fails(source, {"call": "f()", "returns": "{'a': [0.3]}"})

    def test_a_list_is_not_a_tuple(self):
        self.fails("def f():\n    return (1, 2)", {"call": "f()", "returns": "[1, 2]"})

    def test_each_difference_is_reported(self):
        for message, body, returns in (
            (
                "f() is very close: 0.30000000000000004. Expected is exactly 0.3.",
                "return 0.1 + 0.2",
                "0.3",
            ),
            ("f() should be the number 3, and is the text '3'.", "return '3'", "3"),
            (
                "f() differs only in uppercase and lowercase letters: expected 'Ada', got 'ada'.",
                "return 'ada'",
                "'Ada'",
            ),
            (
                "f() differs only in its spaces: expected 'Ada', got '·Ada'. Each · is one space.",
                "return ' Ada'",
                "'Ada'",
            ),
            (
                "f() differs only in its spaces: expected 'a·b', got 'a··b'. Each · is one space.",
                "return 'a  b'",
                "'a b'",
            ),
            (
                "f() returned nothing (None). Does every way through the function reach a return?",
                "pass",
                "1",
            ),
            (
                "f() printed its answer but returned nothing. Which line should return it?",
                "print(1)",
                "1",
            ),
            (
                (
                    "f() stopped on line 2. It asked for more memory than there is. "
                    "Look for a list, a text or a number that grows without end."
                ),
                "raise MemoryError",
                "1",
            ),
            (
                "f() stopped on line 2. It left the program instead of coming back.",
                "raise SystemExit",
                "1",
            ),
        ):
            with self.subTest(message):
                self.says(message, f"def f():\n    {body}", {"call": "f()", "returns": returns})

    def test_an_expected_value_can_use_the_programs_names(self):
        source = """
            from dataclasses import dataclass
            @dataclass
            class Point:
                x: int
            def origin():
                return Point(0)
        """
        self.passes(source, {"call": "origin()", "returns": "Point(0)"})

    def test_a_missing_function(self):
        entry = self.says(
            "This check calls fine(3), but your program has nothing named fine. "
            "It has Fine: uppercase and lowercase letters are different.",
            "def Fine(days):\n    return 1",
            {"call": "fine(3)", "returns": "1.5"},
        )
        self.assertEqual(entry["status"], "failed")

    def test_a_call_that_raises_is_an_error(self):
        entry = self.says(
            "fine('x') stopped on line 2 with a TypeError: can't multiply sequence by non-int of type 'float'",
            self.FINE,
            {"call": "fine('x')", "returns": "1"},
        )
        self.assertEqual(entry["status"], "error")
        self.assertOnlyTheProgramsFrames(entry["error"]["traceback"])

    def test_a_call_with_the_wrong_arguments(self):
        entry = self.fails(self.FINE, {"call": "fine()", "returns": "1"})
        self.assertEqual(
            entry["message"],
            "fine() stopped with a TypeError: fine() missing 1 required positional argument: 'days'",
        )

    def test_a_call_can_be_expected_to_raise(self):
        source = "def f(n):\n    if n < 0:\n        raise ValueError('no')\n"
        self.passes(source, {"call": "f(-1)", "raises": "ValueError"})
        self.says(
            "f(1) should stop with ValueError, and went through without an error.",
            source,
            {"call": "f(1)", "raises": "ValueError"},
        )

    def test_output_of_a_call_is_separate_from_the_program(self):
        source = "def f():\n    print('in f')\nprint('before')"
        self.passes(source, {"call": "f()", "prints": "in f"})
        self.says(
            "f() printed nothing. Line 1 should be: x",
            "def f():\n    pass",
            {"call": "f()", "prints": "x"},
        )

    def test_a_call_can_read_typed_lines(self):
        source = "def ask():\n    return input('? ')\nfirst = input()"
        verdict = self.passes(source, {"call": "ask()", "stdin": ["a", "b"], "returns": "'b'"})
        self.assertEqual(verdict["checks"][0]["called"], "main.py\ninput a\ninput b\nask()")

    def test_calls_do_not_see_each_others_changes(self):
        source = "basket = []\ndef add(x):\n    basket.append(x)\n    return len(basket)"
        self.passes(source, {"call": "add('a')", "returns": "1"}, {"call": "add('b')", "returns": "1"})

    def test_comparing_and_showing_a_value_prints_nothing(self):
        source = """
            class Loud:
                def __eq__(self, other):
                    print("comparing")
                    return False
                def __repr__(self):
                    print("showing")
                    return "Loud()"
            def f():
                return Loud()
        """
        verdict = judge(source, {"call": "f()", "returns": "1"})
        self.assertEqual(verdict["checks"][0]["got"], "Loud()")
        self.assertEqual(verdict["output"], [])

    def test_a_comparison_that_raises_is_not_equal(self):
        source = """
            class Odd:
                def __eq__(self, other):
                    raise TypeError("never")
                def __repr__(self):
                    raise TypeError("never")
            def f():
                return Odd()
        """
        entry = self.fails(source, {"call": "f()", "returns": "1"})
        self.assertEqual(entry["got"], "<Odd whose repr raises TypeError>")

    def test_an_expected_value_that_cannot_be_evaluated(self):
        check = {"call": "f()", "returns": "Point(0)"}
        self.says("Your program has nothing named Point.", "def f():\n    pass", check)
        entry = self.fails("class Point:\n    pass\ndef f():\n    pass", check)
        self.assertEqual((entry["status"], entry["error"]["type"]), ("error", "TypeError"))
        self.assertEqual(entry["message"], "Point(0) stopped with a TypeError: Point() takes no arguments")

    def test_a_long_value_is_cut(self):
        entry = self.fails("def f():\n    return 'x' * 1000", {"call": "f()", "returns": "1"})
        self.assertEqual(len(entry["got"]), 300)


class Variables(EngineTest):
    def test_a_variable_is_compared(self):
        verdict = self.passes("total = 5 + 7", {"variable": "total", "equals": "12"})
        self.assertEqual(verdict["checks"][0]["expected"], "total = 12")
        # A number in the table is read as source.
        entry = self.says("total should be 12, and is 11.", "total = 11", {"variable": "total", "equals": 12})
        self.assertEqual((entry["called"], entry["got"]), ("main.py", "total = 11"))

    def test_a_missing_variable(self):
        self.says(
            "After your program has run there is no name total. It has Total: uppercase and lowercase letters are different.",
            "Total = 12",
            {"variable": "total", "equals": "12"},
        )
