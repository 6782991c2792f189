"""Patterns, files, scripts, and programs that never come to an end."""

from engine import EngineTest, judge


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
        entry = self.says(
            "In totals.txt: Line 2 is missing: Bo 4", self.write("Ada 3\n"), self.CHECK
        )
        self.assertEqual((entry["expected"], entry["got"]), ("Ada 3\nBo 4", "Ada 3"))

    def test_a_missing_file_is_reported_with_the_existing_ones(self):
        self.says(
            "After your program has run there is no file totals.txt. It made total.txt.",
            self.write("Ada 3", "total.txt"),
            self.CHECK,
        )

    def test_an_empty_file_and_a_binary_one(self):
        self.says(
            "The file totals.txt is empty. Line 1 should be: Ada 3", self.write(""), self.CHECK
        )
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
            "sorted(ages) should be [1, 2], and is [1, 3].",
            "ages = [3, 1]",
            {"script": "assert sorted(ages) == [1, 2]"},
        )
        self.assertEqual(
            (entry["called"], entry["expected"], entry["got"]), ("sorted(ages)", "[1, 2]", "[1, 3]")
        )

    def test_the_message_of_an_assert_is_shown(self):
        self.says(
            "Age 3 is too young.",
            "ages = [3]",
            {"script": "for age in ages:\n    assert age > 4, f'Age {age} is too young.'"},
        )
        self.says("This should hold, and does not: ages", "ages = []", {"script": "assert ages"})

    def test_the_message_of_the_check_takes_precedence(self):
        self.says("Own.", "n = 1", {"script": "assert n == 2, 'Other.'", "message": "Own."})

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
        entry = self.fails(
            "def f():\n    while True:\n        print('x' * 1000)", {"call": "f()", "returns": "1"}
        )
        self.assertEqual(entry["status"], "limit")
        self.assertIn("was ended on line 3.", entry["message"])
