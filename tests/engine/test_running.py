"""Running: typed lines, errors, replaced starting values, and no leaks between runs."""

import builtins
import os
import sys

from engine import EngineTest, judge


class Input(EngineTest):
    ASK = 'name = input("Name? ")\nprint(f"Hello, {name}!")'

    def test_typed_lines_answer_input_and_prompts_are_not_output(self):
        verdict = self.passes(self.ASK, {"stdin": ["Ada"], "stdout": "Hello, Ada!"})
        self.assertEqual(
            verdict["output"],
            [
                {"stream": "stdout", "text": "Name? "},
                {"stream": "stdin", "text": "Ada\n"},
                {"stream": "stdout", "text": "Hello, Ada!\n"},
            ],
        )

    def test_too_much_input_with_nothing_typed(self):
        entry = self.says("Your program asked for input; this check types nothing.", self.ASK, {"stdout": "Hello"})
        self.assertEqual(entry["status"], "error")
        self.assertEqual(entry["error"]["type"], "EOFError")

    def test_too_much_input(self):
        for lines, words in (
            ("a", "a second time; this check types only one line."),
            ("ab", "a third time; this check types only two lines."),
            ("abcdefg", "an eighth time; this check types only seven lines."),
        ):
            self.says(
                f"Your program asked for input {words}",
                "while True:\n    input()",
                {"stdin": list(lines), "stdout": ""},
            )

    def test_an_expected_end_of_input_is_not_an_error(self):
        source = """
            try:
                while True:
                    print(input())
            except EOFError:
                print("end")
        """
        self.passes(source, {"stdin": ["a"], "stdout": ["a", "end"]})

    def test_unread_lines_are_reported_with_a_wrong_result(self):
        self.says(
            "This check types 2 lines; your program read 1. Line 2 is missing: b",
            "print(input())",
            {"stdin": ["a", "b"], "stdout": ["a", "b"]},
        )

    def test_sys_stdin_reads_the_same_lines(self):
        self.passes(
            "import sys\nprint(input())\nfor line in sys.stdin:\n    print(line.strip())",
            {"stdin": ["a", "b", "c"], "stdout": ["a", "b", "c"]},
        )

    def test_input_with_two_prompts_is_pythons_own_error(self):
        entry = self.fails('input("a", "b")', {"stdin": ["x"], "stdout": ""})
        self.assertEqual(entry["error"]["message"], "input expected at most 1 argument, got 2")


class Errors(EngineTest):
    def test_an_error_has_its_line_and_none_of_our_frames(self):
        entry = self.fails("x = 1\nprint(Hello)", {"stdout": "Hello"})
        self.assertEqual(entry["status"], "error")
        problem = entry["error"]
        self.assertEqual(
            (problem["type"], problem["message"], problem["line"]),
            ("NameError", "name 'Hello' is not defined", 2),
        )
        lines = problem["traceback"].splitlines()
        self.assertEqual(
            lines[:3],
            [
                "Traceback (most recent call last):",
                '  File "main.py", line 2, in <module>',
                "    print(Hello)",
            ],
        )
        self.assertEqual(lines[-1], "NameError: name 'Hello' is not defined")
        self.assertOnlyTheProgramsFrames(problem["traceback"])

    def test_a_property_that_misses_its_own_name_is_an_error_of_the_program(self):
        source = """
            class Hut:
                @property
                def beds(self):
                    return beds

            Hut().beds
        """
        entry = judge(source, {"stdout": ""})["checks"][0]
        self.assertEqual(entry["error"]["message"], "name 'beds' is not defined")

    def test_an_error_is_explained_instead_of_the_message_of_the_check(self):
        self.says(
            "Your program stopped on line 1 with a NameError: name 'Hello' is not defined",
            "print(Hello)",
            {"stdout": "Hello", "message": "Greet by name."},
        )

    def test_the_message_includes_pythons_suggestion(self):
        entry = self.fails("price = 5\nprint(Price)", {"stdout": "5"})
        # Before 3.12, `traceback` doesn't include the suggestion.
        added = ". Did you mean: 'price'?" if sys.version_info >= (3, 12) else ""
        self.assertEqual(entry["error"]["message"], "name 'Price' is not defined" + added)

    def test_an_error_is_in_the_output(self):
        verdict = judge("print('a')\n1 / 0", {"stdout": "a"})
        self.assertEqual([part["stream"] for part in verdict["output"]], ["stdout", "stderr"])
        self.assertTrue(verdict["output"][1]["text"].endswith("ZeroDivisionError: division by zero\n"))

    def test_an_error_inside_input_keeps_only_the_programs_frames(self):
        problem = self.fails("def ask():\n    return input()\nask()", {"stdout": ""})["error"]
        self.assertEqual(problem["line"], 2)
        self.assertOnlyTheProgramsFrames(problem["traceback"])

    def test_an_error_while_handling_another_keeps_only_the_programs_frames(self):
        source = "try:\n    input()\nexcept EOFError:\n    1 / 0"
        problem = self.fails(source, {"stdout": ""})["error"]
        self.assertIn("During handling of the above exception", problem["traceback"])
        self.assertOnlyTheProgramsFrames(problem["traceback"])

    def test_a_syntax_error_fails_before_any_check(self):
        verdict = judge("print('a'", {"uses": ["for"]}, {"stdout": "a"})
        first, second = verdict["checks"]
        self.assertEqual((first["status"], second["status"]), ("error", "waiting"))
        self.assertEqual(first["error"]["type"], "SyntaxError")
        self.assertEqual(first["error"]["line"], 1)
        self.assertTrue(first["error"]["traceback"].startswith('  File "main.py", line 1\n'))
        self.assertEqual(
            first["message"],
            "Python could not read your program. It stopped at line 1: '(' was never closed",
        )

    def test_a_compiler_error_counts_as_a_syntax_error(self):
        entry = self.fails("return 5", {"stdout": ""})
        self.assertEqual(entry["error"]["message"], "'return' outside function")

    def test_sys_exit_is_not_an_error(self):
        self.passes("import sys\nprint('a')\nsys.exit()\nprint('b')", {"stdout": "a"})
        verdict = self.passes("import sys\nprint('a')\nsys.exit('no more')", {"stdout": "a"})
        self.assertEqual(verdict["output"][-1], {"stream": "stderr", "text": "no more\n"})

    def test_an_expected_error_passes_by_its_name_or_a_base(self):
        self.passes("print(Hello)", {"raises": "NameError"})
        self.passes("{}['a']", {"raises": "LookupError"})

    def test_another_error_or_none_fails_an_expected_error(self):
        entry = self.says(
            "Your program should stop with NameError, and went through without an error.",
            "print('a')",
            {"raises": "NameError"},
        )
        self.assertEqual((entry["expected"], entry["got"]), ("NameError", "no error"))
        self.says(
            "Your program should stop with NameError, and stopped with ZeroDivisionError.",
            "1 / 0",
            {"raises": "NameError"},
        )

    def test_output_before_an_expected_error_is_compared(self):
        self.passes("print('a')\n1 / 0", {"raises": "ZeroDivisionError", "stdout": "a"})
        self.fails("print('b')\n1 / 0", {"raises": "ZeroDivisionError", "stdout": "a"})

    def test_a_host_can_word_problems_its_own_way(self):
        def problem(error):
            return {
                "type": "X",
                "message": "y",
                "line": None,
                "traceback": "z\n",
                "explanation": None,
            }

        entry = self.fails("1 / 0", {"stdout": ""}, problem=problem)
        self.assertEqual(entry["error"]["traceback"], "z\n")


class Given(EngineTest):
    def test_a_starting_value_is_replaced(self):
        verdict = self.passes("weekly = 5\nprint(weekly * 2)", {"given": {"weekly": "7"}, "stdout": "14"})
        self.assertEqual(verdict["checks"][0]["called"], "main.py\nweekly = 7")

    def test_the_first_assignment_is_replaced_in_each_form(self):
        for source, assignments, printed in (
            ("n = 1\nn = n + 1\nprint(n)", {"n": "10"}, "11"),
            ("a, b = 1, 2\nprint(a, b)", {"b": "'x'"}, "1 x"),
            ("a = b = 1\nprint(a, b)", {"b": "2"}, "1 2"),
            ("n: int = 1\nprint(n)", {"n": "2"}, "2"),
            # The input that is replaced isn't asked for.
            ("n = int(input())\nprint(n)", {"n": "2"}, "2"),
        ):
            with self.subTest(source):
                self.passes(source, {"given": assignments, "stdout": printed})

    def test_errors_keep_their_line_numbers(self):
        entry = self.fails("n = 1\n\nprint(1 / n)", {"given": {"n": "0"}, "stdout": "1"})
        self.assertEqual(entry["error"]["line"], 3)


class Isolation(EngineTest):
    def test_names_do_not_leak_between_runs(self):
        source = "print('seen' in globals())\nseen = 1\ninput()"
        self.passes(source, {"stdin": ["a"], "stdout": "False"}, {"stdin": ["b"], "stdout": "False"})

    def test_the_program_is_main(self):
        self.passes(
            "import sys\nprint(__name__, sys.argv)\nimport __main__\nprint(__main__.__dict__ is globals())",
            {"stdout": ["__main__ ['main.py']", "True"]},
        )

    def test_changed_builtins_and_settings_are_restored(self):
        def settings():
            depth = sys.getrecursionlimit()
            return print, input, sys.stdout, sys.stdin, depth, list(sys.path), sys.argv

        before = settings()
        judge(
            """
            import builtins, sys
            builtins.print = None
            builtins.extra = 1
            sys.setrecursionlimit(500)
            sys.path.append("x")
            sys.argv = []
            sys.stdout = None
            """,
            {"stdout": ""},
        )
        self.assertEqual(settings(), before)
        self.assertFalse(hasattr(builtins, "extra"))

    def test_a_program_that_breaks_out_does_not_break_the_next_run(self):
        source = """
            import builtins
            print(open("days.txt").read(), input())
            builtins.open = None
        """
        self.passes(
            source,
            {"stdin": ["1"], "stdout": "Mon 1"},
            {"stdin": ["2"], "stdout": "Mon 2"},
            files={"days.txt": "Mon"},
        )

    def test_exercise_files_are_there_and_fresh_for_each_run(self):
        source = """
            with open("data/days.txt", encoding="utf-8") as file:
                print(file.read())
            with open("data/days.txt", "a", encoding="utf-8") as file:
                file.write("!" + input())
        """
        self.passes(
            source,
            {"stdin": ["1"], "stdout": "Mon é"},
            {"stdin": ["2"], "stdout": "Mon é"},
            files={"data/days.txt": "Mon é"},
        )
        self.assertEqual(os.listdir(), [])

    def test_an_existing_file_gets_its_content_back(self):
        with open("days.txt", "w") as file:
            file.write("mine")
        self.passes("print(open('days.txt').read())", {"stdout": "yours"}, files={"days.txt": "yours"})
        with open("days.txt") as file:
            self.assertEqual(file.read(), "mine")

    def test_files_made_by_the_program_are_removed(self):
        source = """
            import os
            print(os.listdir())
            os.makedirs("a/b")
            open("a/b/c.txt", "w").close()
            input()
        """
        self.passes(source, {"stdin": ["1"], "stdout": "[]"}, {"stdin": ["2"], "stdout": "[]"})
        self.assertEqual(os.listdir(), [])

    def test_binary_files(self):
        self.passes(
            "print(open('a.bin', 'rb').read())",
            {"stdout": "b'\\xff\\x00'"},
            files={"a.bin": {"base64": "/wA="}},
        )

    def test_exercise_modules_are_imported_again_for_each_run(self):
        source = "import shelf\nshelf.books.append(input())\nprint(shelf.books)"
        self.passes(
            source,
            {"stdin": ["a"], "stdout": "['a']"},
            {"stdin": ["b"], "stdout": "['b']"},
            files={"shelf.py": "books = []"},
        )
        self.assertNotIn("shelf", sys.modules)

    def test_a_call_sees_the_files_that_the_program_wrote(self):
        source = "open('a.txt', 'w').write('x')\ndef read():\n    return open('a.txt').read()"
        self.passes(source, {"call": "read()", "returns": "'x'"})
