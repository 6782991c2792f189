"""Checks of work on the reader's own machine: `check.pyz`, run as typed."""

import ast
import os
import sqlite3
import subprocess
import sys
import textwrap
import unittest
import zipfile

from local_test import ENGINE, LocalTest, check, join_check


class Steps(LocalTest):
    TABLES = """
    [starter]
    lesson = "AP5"

    [[check]]
    step = 2
    id = "H1"
    name = "one file"
    file = "one.txt"

    [[check]]
    step = 3
    name = "two files"
    file = "two.txt"
    """

    def test_all_steps_are_checked_and_the_first_failure_makes_the_rest_wait(self):
        self.project(self.TABLES)
        code, lines = self.check()
        self.assertEqual(code, 1)
        report = """
            FAIL H1 There is no file one.txt.
                 got:      no one.txt
            SKIP 3.1 two files (waits for H1)

            1 not yet, 1 skipped.
        """
        self.assertEqual("\n".join(lines), textwrap.dedent(report).strip())

    def test_a_terminal_shows_no_asterisks_around_emphasized_words(self):
        message = "The list has *Dune*, not `2 * 3` or **kwargs. **Read it again.**"
        self.project(
            f'''
            [[check]]
            name = "lists *Dune*"
            file = "one.txt"

            [[check]]
            name = "lists *Emma*"
            file = "two.txt"
            contains = "Emma"
            message = "{message}"
        ''',
            **{"one.txt": "", "two.txt": ""},
        )
        _, lines = self.check()
        self.assertEqual(lines[0], "PASS 1.1 lists Dune")
        self.assertEqual(lines[1], "FAIL 1.2 The list has Dune, not `2 * 3` or **kwargs. Read it again.")

    def test_one_step_can_be_checked_alone(self):
        self.assertEqual(self.report_lines(self.TABLES, "3", two_py="", **{"two.txt": ""}), ["PASS 3.1 two files"])

    def test_a_step_without_checks_gets_a_friendly_message(self):
        self.project(self.TABLES)
        expected_lines = ["There is nothing to check for “9”. The steps with checks: 2, 3."]
        self.assertEqual(self.check("9"), (2, expected_lines))

    def test_help_says_what_can_be_typed(self):
        self.project(self.TABLES)
        for word in ("-h", "--help"):
            code, lines = self.check(word)
            self.assertEqual(code, 0)
            self.assertIn("python check.pyz 2", "\n".join(lines))

    def test_it_says_what_it_contains_and_how_to_read_it(self):
        self.project(self.TABLES, **{"one.txt": "", "two.txt": ""})
        code, lines = self.check("--where")
        self.assertEqual(code, 0)
        with zipfile.ZipFile(os.path.join(self.folder, "check.pyz")) as archive:
            for name in set(archive.namelist()) - {"__main__.pyc"}:
                self.assertTrue(any(line.startswith(f"  {name} ") for line in lines), name)
        [command] = [line.split() for line in lines if line.startswith("  python ")]
        subprocess.run([sys.executable, *command[1:]], cwd=self.folder, check=True)
        result = subprocess.run([sys.executable, "FOLDER"], cwd=self.folder, capture_output=True, text=True).stdout
        self.assertEqual(result.splitlines(), self.check()[1])

    def test_an_archive_without_its_checks_is_reported(self):
        self.project(self.TABLES)
        with zipfile.ZipFile(os.path.join(self.folder, "check.pyz"), "w") as archive:
            archive.write(join_check.MAIN, "__main__.py")
            archive.writestr("check.py", join_check.joined())
        code, lines = self.check()
        self.assertEqual((code, lines[1]), (2, "Copy it again from the download."))

    def test_options_of_python_and_spaces_in_paths_change_nothing(self):
        self.folder += " of books"
        os.mkdir(self.folder)
        self.is_compiled = False
        tables = '[[check]]\nname = "a"\nprogram = "main.py"\nstdout = "1"\n[[check]]\nname = "b"\nscript = "import main; main.lend()"\n'
        self.project(tables, main_py="print(1)\ndef lend():\n    1 / 0\n")
        expected = self.check()
        self.assertEqual(expected[1][1], "FAIL 1.2 Your code stopped with a ZeroDivisionError: division by zero")
        self.assertIn('       File "main.py", line 3, in lend', expected[1])
        self.assertNotIn("check.py", "\n".join(expected[1]))
        for option in ("-I", "-P", "-B", "-O"):
            command = [sys.executable, option, os.path.join(self.folder, "check.pyz")]
            ended = subprocess.run(command, env=self.environment(), capture_output=True, text=True)
            self.assertEqual((ended.returncode, ended.stdout.splitlines()), expected, option)

    def test_a_passing_run_ends_with_the_same_receipt_each_time(self):
        self.project(self.TABLES, **{"one.txt": "", "two.txt": ""})
        code, lines = self.check()
        self.assertEqual(code, 0)
        self.assertEqual(lines[3], "2 passed.")
        self.assertEqual(lines[4], "Receipt for steps 2, 3, to paste into the lesson:")
        self.assertRegex(lines[5], r"^    AP5-2\.3-[0-9A-Z]{4}-[0-9A-Z]{6}$")
        self.assertEqual(self.check()[1], lines)

    def test_only_completely_passed_steps_are_on_a_receipt(self):
        self.project(self.TABLES, **{"one.txt": ""})
        self.assertEqual(self.check()[1][-2], "Receipt for step 2, to paste into the lesson:")

    def test_receipt_codes_match_the_page(self):
        self.assertEqual(check.receipt("ap5", [2, 4], "[starter]\n"), "AP5-2.4-P1EK-TAKR6Z")

    def test_a_long_run_says_so_first(self):
        self.project(self.TABLES.replace('"AP5"', '"AP5"\nseconds = 40'))
        self.assertEqual(self.check()[1][0], "This takes about 40 seconds.")

    def test_invalid_tables_are_the_authors_faults(self):
        self.project('[[check]]\nname = "a"\nfile = "a"\nstatus = 2\n[[check]]\nname = "b"\n')
        code, lines = self.check()
        self.assertEqual(code, 2)
        self.assertEqual(lines[0], "checks.toml: unknown key 'status' in check 1 ('a')")
        self.assertIn("check 2 ('b') looks at nothing", lines[1])

    def test_invalid_regular_expressions_are_the_authors_faults(self):
        self.project(
            '[[check]]\nid = "A"\nname = "a"\nfile = "a"\npattern = "(b"\n'
            '[[check]]\nname = "b"\nmessages = "a{"\n'
            '[[check]]\nname = "c"\nmessages = "*"\n'
            '[[mistake]]\ncheck = "A"\nmessage = "No."\nsource = "["\n'
        )
        code, lines = self.check()
        self.assertEqual(code, 2)
        for line, key, where in zip(
            lines, ("pattern", "messages", "source"), ("check 1 ('a')", "check 3 ('c')", "mistake 1")
        ):
            self.assertIn(f"checks.toml: {key!r} in {where} is not a regular expression: ", line)

    def test_patterns_that_match_almost_any_text_are_the_authors_faults(self):
        self.project(
            '[[check]]\nid = "A"\nname = "a"\nfile = "a"\npattern = "^(?!.*b)"\n'
            '[[check]]\nname = "b"\nmessages = "^(?!wip)"\n'
            '[[mistake]]\ncheck = "A"\nmessage = "No."\nsource = "(?s)^(?!.*order by)"\n'
        )
        code, lines = self.check()
        self.assertEqual((code, len(lines)), (2, 2))
        for line, key, where in zip(lines, ("pattern", "source"), ("check 1 ('a')", "mistake 1")):
            self.assertIn(f"checks.toml: {key!r} in {where} matches almost any text: ", line)

    def test_a_python_that_is_too_old_gets_a_message(self):
        with open(ENGINE, encoding="utf-8") as file:
            text = file.read()
        # An old Python must be able to parse the file up to the message.
        compile(text, "check.pyz", "exec", dont_inherit=True)
        ast.parse(text, feature_version=(3, 7))
        old = text.partition("\n# --- ")[0].replace("import sys\n", "import sys\nsys.version_info = (3, 9, 2)\n", 1)
        ended = subprocess.run([sys.executable, "-c", old], capture_output=True, text=True)
        self.assertIn("check.pyz needs Python 3.11 or newer, and this is Python 3.9.", ended.stderr)
        self.assertEqual(ended.returncode, 1)


class HiddenModules(LocalTest):
    """A reader's files that have the names of Python's own modules."""

    def test_the_checker_doesnt_import_them(self):
        # Each is a module that check.pyz needs before or while it runs this check.
        names = ("random", "json", "re", "string", "subprocess", "tempfile", "tomllib", "types", "select")
        files = {f"{name}.py": 'raise SystemExit("not the module")' for name in names}
        self.assertEqual(self.line('file = "one.txt"', **files, **{"one.txt": ""}), "PASS 1.1 it")

    def test_an_error_that_they_cause_names_the_file(self):
        program = "import colorsys\nprint(colorsys.rgb_to_hsv(0, 0, 1)[2])\n"
        asks = {
            "program": 'program = "main.py"\nstdout = "1"',
            "run": 'run = ["{python}", "main.py"]\nstdout = "1"',
            "script": 'script = "import colorsys; assert colorsys.rgb_to_hsv(0, 0, 1)[2] == 1"',
        }
        for kind, ask in asks.items():
            with self.subTest(kind):
                line = self.line(ask, main_py=program, colorsys_py="")
                self.assertRegex(line, "^FAIL .*colorsys.py")
        # The project is then checked without check.pyz's own traceback.
        self.assertNotIn("Traceback", "\n".join(self.check()[1]))

    def test_other_errors_are_shown_as_they_are(self):
        line = self.line('program = "main.py"\nstdout = "1"', main_py="print(1 / 0)\n", colorsys_py="")
        self.assertIn("ZeroDivisionError", line)
        self.assertNotIn("colorsys.py", line)


class Commands(LocalTest):
    def test_output_is_read_as_utf_8_whatever_the_readers_terminal_says(self):
        self.project('[[check]]\nname = "it"\nrun = ["{python}", "main.py"]\nstdout = "é"\n', main_py='print("é")\n')
        _, lines = self.check(PYTHONIOENCODING="cp1252")
        self.assertEqual(lines[0], "PASS 1.1 it")

    def test_exit_code_and_output(self):
        report = self.report_lines(
            """
            [[check]]
            name = "says hello"
            run = ["{python}", "hello.py"]
            stdin = ["Amara"]
            stdout = "Hello, Amara!"
            contains = "Amara"
            lacks = "Error"
            pattern = '^Hello, \\w+!$'

            [[check]]
            name = "refuses nobody"
            run = ["{python}", "hello.py"]
            stdin = [""]
            exit = 3
            stderr = "no name"

            [[check]]
            name = "fails somehow"
            run = ["{python}", "hello.py"]
            fails = true
            """,
            hello_py="""
            import sys
            name = input()
            if not name:
                print("no name", file=sys.stderr)
                sys.exit(3)
            print(f"Hello, {name}!")
            """,
        )
        self.assertEqual(report, ["PASS 1.1 says hello", "PASS 1.2 refuses nobody", "PASS 1.3 fails somehow"])

    def test_a_difference_is_reported_with_the_reason(self):
        for program, asks, words in (
            (
                "1 / 0",
                "",
                (
                    "`python main.py` ended with exit code 1; expected is exit code 0. "
                    "Its last line: ZeroDivisionError: division by zero"
                ),
            ),
            (
                "print('hello')",
                'stdout = "Hello"',
                "Line 1 differs only in uppercase and lowercase letters: expected “Hello”, got “hello”.",
            ),
            (
                "print('hello')",
                'contains = "Hello"',
                "Only uppercase and lowercase letters differ: The output of `python main.py` should contain “Hello”.",
            ),
            (
                "print('a secret')",
                'lacks = "secret"',
                "The output of `python main.py` should not contain “secret”, and does.",
            ),
            (
                "import nosuchpackage",
                "",
                (
                    "Python does not find nosuchpackage. "
                    "If it is a package, type: python -m pip install -r requirements.txt."
                ),
            ),
        ):
            with self.subTest(words):
                line = self.line(f'run = ["{{python}}", "main.py"]\n{asks}', main_py=program)
                self.assertIn(words, line)

    def test_an_endless_command_is_stopped(self):
        self.project(
            '[[check]]\nname = "ends"\nrun = ["{python}", "main.py"]\nseconds = 1\n', main_py="while True: pass"
        )
        lines = self.check(CHECK_PATIENCE="1")[1]
        self.assertEqual(lines[0], "FAIL 1.1 `python main.py` was stopped after 1 seconds.")

    def test_a_missing_program_is_skipped(self):
        expected_line = "SKIP 1.1 it: the program no-such-tool is not here; the lesson says how to get it"
        self.assertEqual(self.line('needs = ["no-such-tool"]\nrun = ["no-such-tool"]'), expected_line)

    def test_missing_docker_is_skipped_with_where_to_get_it(self):
        self.project('[[check]]\nname = "builds"\nneeds = ["docker"]\nrun = ["docker", "build", "."]\n')
        code, lines = self.check(PATH=self.copies)
        self.assertEqual(code, 1)
        self.assertEqual(lines[0], "SKIP 1.1 builds: " + check.NEEDED["docker"])

    def test_missing_packages_are_reported_once(self):
        report = self.report_lines(
            """
            [starter]
            packages = ["nosuchpackage"]

            [[check]]
            name = "one"
            module = "main"

            [[check]]
            name = "two"
            run = ["{python}", "main.py"]

            [[check]]
            name = "three"
            file = "main.py"
            """,
            main_py="",
        )
        self.assertEqual(
            report,
            [
                (
                    f"SKIP 1.1 one: the package nosuchpackage is not in this Python ({sys.executable}). "
                    "Type: python -m pip install -r requirements.txt"
                ),
                "SKIP 1.2 two (as 1.1)",
                "PASS 1.3 three",
            ],
        )

    def test_an_inactive_environment_is_named_first(self):
        tables = '[starter]\npackages = ["nosuchpackage"]\n[[check]]\nname = "one"\nmodule = "main"\n'
        report = self.report_lines(tables, main_py="", **{".venv/pyvenv.cfg": ""})
        way = r".venv\Scripts\activate" if os.name == "nt" else "source .venv/bin/activate"
        self.assertTrue(report[0].endswith(f"Your environment .venv is not active. Type: {way}"), report[0])

    def test_files_made_by_a_command_can_be_checked_and_stay_in_the_copy(self):
        line = self.line(
            'run = ["{python}", "main.py"]\nfile = "loans.txt"\ncontent = "Kindred"',
            main_py="open('loans.txt', 'w').write('Kindred\\n')",
        )
        self.assertEqual(line, "PASS 1.1 it")
        self.assertFalse(os.path.exists(os.path.join(self.folder, "loans.txt")))

    def test_files_can_have_other_contents_for_a_check(self):
        report = self.report_lines(
            """
            [[check]]
            name = "given"
            run = ["{python}", "main.py"]
            given = { "books.py" = "BOOKS = [1, 2]" }
            stdout = "2"

            [[check]]
            name = "appended"
            run = ["{python}", "main.py"]
            append = { "books.py" = "BOOKS.append(4)" }
            stdout = "4"

            [[check]]
            name = "as it is"
            run = ["{python}", "main.py"]
            stdout = "3"
            """,
            main_py="from books import BOOKS\nprint(len(BOOKS))",
            books_py="BOOKS = [1, 2, 3]",
        )
        self.assertEqual(report, ["PASS 1.1 given", "PASS 1.2 appended", "PASS 1.3 as it is"])


class Programs(LocalTest):
    def test_programs_and_modules_get_the_same_messages_as_on_the_page(self):
        self.assertEqual(
            self.report_lines(
                """
                [[check]]
                name = "greets"
                program = "main.py"
                stdin = ["Ada"]
                stdout = "Hello, Ada!"

                [[check]]
                name = "the fee"
                module = "shelf.fees"
                call = "fee(3)"
                returns = "0.6"
                approx = 0.001

                [[check]]
                name = "uses a loop"
                program = "main.py"
                uses = ["for"]
                """,
                main_py="print(f'Hello, {input()}!')",
                shelf____init___py="",
                shelf__fees_py="from .rates import RATE\n\ndef fee(days):\n    return days * RATE\n",
                shelf__rates_py="RATE = 0.2\n",
            ),
            [
                "PASS 1.1 greets",
                "PASS 1.2 the fee",
                "FAIL 1.3 There is no for loop in your program; this exercise asks for one.",
            ],
        )

    def test_the_main_part_of_a_module_is_not_run(self):
        source = 'if __name__ == "__main__":\n    print("started")\n'
        self.assertEqual(self.line('module = "main"\nstdout = ""', main_py=source), "PASS 1.1 it")

    def test_an_error_has_its_line_in_the_readers_file(self):
        self.project('[[check]]\nname = "loads"\nmodule = "fees"\n', fees_py="RATE = 0.2\nfee = rate * 3\n")
        lines = self.check()[1]
        self.assertEqual(
            lines[0],
            "FAIL 1.1 Your program stopped on line 2 with a NameError: name 'rate' is not defined",
        )
        self.assertIn('       File "fees.py", line 2, in <module>', lines)

    def test_a_missing_file_is_named(self):
        self.assertEqual(self.line('module = "fees"'), "FAIL 1.1 There is no file fees.py in this folder.")

    def test_a_binary_file_is_reported(self):
        self.project('[[check]]\nname = "loads"\nmodule = "fees"\nmessage = "Write fees.py."\n')
        with open(os.path.join(self.folder, "fees.py"), "wb") as file:
            file.write(b"# caf\xe9\n")
        self.assertEqual(
            self.check()[1][0], "FAIL 1.1 fees.py holds something else than text in UTF-8. Save it as UTF-8."
        )

    def test_the_message_of_a_check_never_replaces_an_error(self):
        asks = 'module = "fees"\ncall = "fee(1)"\nreturns = "2"\nmessage = "Twice."'
        self.assertEqual(self.line(asks, fees_py="def fee(n): return n"), "FAIL 1.1 Twice.")
        line = self.line(asks, fees_py="def fee(n): return m")
        self.assertEqual(line, "FAIL 1.1 fee(1) stopped on line 1 with a NameError: name 'm' is not defined")

    def test_a_script_can_check_the_project(self):
        asks = 'script = """\nfrom fees import fee\nassert fee(3) == 6\n"""'
        self.assertEqual(self.line(asks, fees_py="def fee(n): return n * 2"), "PASS 1.1 it")
        line = self.line(asks, fees_py="def fee(n): return n")
        self.assertEqual(line, "FAIL 1.1 fee(3) should be 6, and is 3.")

    def test_a_mistake_is_shown_if_it_matches(self):
        tables = """
        [[check]]
        id = "F1"
        name = "the fee"
        module = "fees"
        call = "fee(3)"
        returns = "6"

        [[mistake]]
        check = "F1"
        returns = "None"
        source = 'print\\('
        in = "fees.py"
        message = "Give it back by return."
        """
        report = self.report_lines(tables, fees_py="def fee(n): print(n * 2)")
        self.assertEqual(report, ["FAIL F1 Give it back by return."])
        report = self.report_lines(tables, fees_py="def fee(n): n * 2")
        self.assertIn("returned nothing", report[0])


class Files(LocalTest):
    FILES = {"plan.txt": "one\ntwo\n", "notes/plan.py": "import os\n"}

    def test_a_file_a_folder_and_its_content(self):
        for asks, words in (
            ('file = "notes/"', None),
            ('file = "gone.txt"\nexists = false', None),
            ('file = "plan.txt"\ncontent = ["one", "two"]', None),
            (
                'file = "notes/"\nexists = false',
                "There is still a folder notes/; this step asks that there be none.",
            ),
            (
                'file = "notes/Plan.py"',
                "There is no file notes/Plan.py. It has plan.py: uppercase and lowercase letters are different.",
            ),
            ('file = "plan.txt"\ncontent = "one"', "In plan.txt: Line 2 is one too many: two"),
            (
                'file = "plan.txt"\ncontains = "three"',
                "The file plan.txt should contain “three”, and does not.",
            ),
            (
                'file = "notes/plan.py"\nforbids = ["import:os"]',
                "Line 1 has an import of os; this exercise asks for a way without it.",
            ),
        ):
            with self.subTest(asks):
                expected_line = f"FAIL 1.1 {words}" if words else "PASS 1.1 it"
                self.assertEqual(self.line(asks, **self.FILES), expected_line)


class Git(LocalTest):
    TABLES = """
    [[check]]
    name = "three commits"
    commits = 2
    messages = '^[A-Z]'
    branch = "main"
    clean = true
    tracked = ["main.py"]
    ignored = [".venv/"]
    """

    def start(self):
        self.project(self.TABLES, main_py="", **{".gitignore": ".venv/\n"})
        self.git("init", "-b", "main")
        self.git("add", ".")
        self.git("commit", "-m", "Begin")

    def says(self, words):
        self.assertEqual(self.check()[1][0], words)

    def test_each_problem_is_reported_until_all_are_fixed(self):
        self.project(self.TABLES)
        self.says("FAIL 1.1 Git keeps no history of this folder yet. Type here: git init")
        self.start()
        self.says("FAIL 1.1 There should be at least 2 commits; there is 1.")
        self.write("main.py", "print(1)\n")
        self.git("commit", "-am", "say one")
        self.says("FAIL 1.1 The message of a commit has another form than asked for: “say one”.")
        self.git("commit", "--amend", "-m", "Say one")
        self.git("switch", "-c", "idea")
        self.says("FAIL 1.1 You are on the branch idea; this step ends on main.")
        self.git("switch", "main")
        self.write("new.py", "")
        self.says("FAIL 1.1 Not everything is committed: new.py. Look at `git status`.")
        os.remove(os.path.join(self.folder, "new.py"))
        self.says("PASS 1.1 three commits")
        self.write(".venv/pyvenv.cfg", "")
        self.git("add", "--force", ".venv/")
        self.git("commit", "-m", "Keep the environment")
        self.says("FAIL 1.1 Git tracks .venv/, and should ignore it. Type: git rm -r --cached .venv/, then commit.")
        self.git("rm", "-r", "--cached", ".venv/", "main.py")
        self.write(".gitignore", "main.py\n.venv/\n")
        self.git("commit", "-am", "Lose main")
        self.says("FAIL 1.1 Git does not track main.py yet. Type: git add main.py, then commit.")


class Databases(LocalTest):
    def test_sqlite_rows(self):
        asks = (
            'sql = "SELECT title, copies FROM books"\ndatabase = "shelf.db"\n'
            'columns = ["title", "copies"]\nrows = [["Dune", 2], ["Kindred", 1]]'
        )
        missing = "FAIL 1.1 There is no database shelf.db. Which folder was your program run in?"
        self.assertEqual(self.line(asks), missing)
        database = sqlite3.connect(os.path.join(self.folder, "shelf.db"))
        self.assertEqual(self.line(asks), "FAIL 1.1 SQLite refuses the query: no such table: books.")
        database.executescript(
            "CREATE TABLE books (title, copies); INSERT INTO books VALUES ('Kindred', 1), ('Dune', 2)"
        )
        self.assertEqual(self.line(asks), "PASS 1.1 it")
        database.execute("DELETE FROM books WHERE title = 'Dune'")
        database.commit()
        database.close()
        self.assertEqual(self.line(asks), "FAIL 1.1 One row is missing: Dune|2 (2 rows expected, 1 given.)")

    def test_postgresql_without_its_driver_is_skipped(self):
        if check.is_installed("psycopg"):
            self.skipTest("the driver is here")
        line = self.line('sql = "SELECT 1"\ndatabase = "postgresql://localhost/shelf"')
        self.assertIn("SKIP 1.1 it: the package psycopg is not in this Python", line)


class Environments(LocalTest):
    def test_an_environment_must_exist_and_be_active(self):
        expected_line = "FAIL 1.1 There is no environment .venv in this folder. Type: python -m venv .venv"
        self.assertEqual(self.line('environment = ".venv"'), expected_line)
        line = self.line('environment = ".venv"', **{".venv/pyvenv.cfg": ""})
        self.assertIn("FAIL 1.1 check.pyz was run by another Python than that of .venv.", line)

    def test_an_installed_version_is_compared(self):
        line = self.line('installed = ["nosuchpackage==1.0"]')
        self.assertIn("FAIL 1.1 The package nosuchpackage is not in this Python", line)


if __name__ == "__main__":
    unittest.main()
