"""Checks of work on the reader's own machine: `check.py` with a `checks.toml`, run as typed."""

import ast
import contextlib
import hashlib
import os
import select
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import textwrap
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "wasm-runner", "python"))

import join_check

ENGINE = join_check.importable()

import check

# Makes no requests, answers from its files, and needs no packages.
SERVER = """
import json, sys, traceback
from http.server import BaseHTTPRequestHandler, HTTPServer
from books import BOOKS

class Handler(BaseHTTPRequestHandler):
    def answer(self, status, value):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path == "/health":
            self.answer(200, {"status": "ok"})
        elif self.path == "/me":
            self.answer(200, {"who": self.headers["X-Who"]})
        elif self.path == "/nothing":
            self.answer(200, None)
        elif self.path == "/broken":
            print("KeyError: '1'", file=sys.stderr, flush=True)
            self.answer(500, "Internal Server Error")
        elif self.path.startswith("/raises/"):
            try:
                {}[self.path.rpartition("/")[2]]
            except KeyError:
                traceback.print_exc()
                self.answer(500, "Internal Server Error")
        elif self.path == "/books":
            self.answer(200, BOOKS)
        elif self.path.startswith("/books/"):
            found = [book for book in BOOKS if str(book["id"]) == self.path.rpartition("/")[2]]
            self.answer(200 if found else 404, found[0] if found else {"detail": "no such book"})

    def do_POST(self):
        book = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        book["id"] = len(BOOKS) + 1
        BOOKS.append(book)
        self.answer(201, book)

    def log_message(self, *words):
        pass

HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
"""
BOOKS = 'BOOKS = [{"id": 1, "title": "Kindred"}]\n'
SERVED = '[server]\ncommand = ["{python}", "server.py", "{port}"]\nready = "/health"\n'


class LocalTest(unittest.TestCase):
    """Each test has its own project in a temporary folder."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.addCleanup(folder.cleanup)
        self.folder = os.path.join(folder.name, "shelf")
        self.copies = os.path.join(folder.name, "temporary")
        os.mkdir(self.folder)
        os.mkdir(self.copies)

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def project(self, tables, **files):
        self.write("checks.toml", textwrap.dedent(tables))
        shutil.copy(ENGINE, self.folder)
        for name, text in files.items():
            self.write(name.replace("__", "/").replace("_py", ".py"), textwrap.dedent(text))

    def environment(self, **more):
        return {**os.environ, "TMPDIR": self.copies, "CHECK_PATIENCE": "6", **more}

    def command(self, *arguments):
        return [sys.executable, "check.py", *arguments]

    def check(self, *arguments, **environment):
        """Returns the exit code and the lines of the report."""
        ended = subprocess.run(
            self.command(*arguments),
            cwd=self.folder,
            env=self.environment(**environment),
            capture_output=True,
            text=True,
        )
        self.assertEqual(ended.stderr, "")
        self.assertEqual(os.listdir(self.copies), [], "a copy was left behind")
        return ended.returncode, ended.stdout.splitlines()

    def told(self, tables, *arguments, **files):
        """Returns the lines about checks, without the details below them."""
        self.project(tables, **files)
        _, lines = self.check(*arguments)
        return [line for line in lines if line.startswith(("PASS", "FAIL", "SKIP"))]

    def line(self, asks, *arguments, **files):
        """Returns the line about a project's only check."""
        return self.told(f'[[check]]\nname = "it"\n{asks}\n', *arguments, **files)[0]

    def git(self, *words):
        subprocess.run(
            ["git", "-c", "user.name=Amara", "-c", "user.email=amara@example.org", *words],
            cwd=self.folder,
            check=True,
            capture_output=True,
        )


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
                 called:   one.txt
                 got:      no one.txt
            SKIP 3.1 two files (waits for H1)

            1 not yet, 1 skipped.
        """
        self.assertEqual("\n".join(lines), textwrap.dedent(report).strip())

    def test_one_step_can_be_checked_alone(self):
        self.assertEqual(self.told(self.TABLES, "3", two_py="", **{"two.txt": ""}), ["PASS 3.1 two files"])

    def test_a_step_without_checks_gets_a_friendly_message(self):
        self.project(self.TABLES)
        told = ["There is nothing to check for “9”. The steps with checks: 2, 3."]
        self.assertEqual(self.check("9"), (2, told))

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
            '[[mistake]]\nfile = "m"\ncheck = "A"\nmessage = "No."\nsource = "["\n'
        )
        code, lines = self.check()
        self.assertEqual(code, 2)
        for line, key, where in zip(
            lines, ("pattern", "messages", "source"), ("check 1 ('a')", "check 3 ('c')", "mistake 1 ('m')")
        ):
            self.assertIn(f"checks.toml: {key!r} in {where} is not a regular expression: ", line)

    def test_patterns_that_match_almost_any_text_are_the_authors_faults(self):
        self.project(
            '[[check]]\nid = "A"\nname = "a"\nfile = "a"\npattern = "^(?!.*b)"\n'
            '[[check]]\nname = "b"\nmessages = "^(?!wip)"\n'
            '[[mistake]]\nfile = "m"\ncheck = "A"\nmessage = "No."\nsource = "(?s)^(?!.*order by)"\n'
        )
        code, lines = self.check()
        self.assertEqual((code, len(lines)), (2, 2))
        for line, key, where in zip(lines, ("pattern", "source"), ("check 1 ('a')", "mistake 1 ('m')")):
            self.assertIn(f"checks.toml: {key!r} in {where} matches almost any text: ", line)

    def test_a_python_that_is_too_old_gets_a_message(self):
        with open(ENGINE, encoding="utf-8") as file:
            text = file.read()
        # An old Python must be able to parse the file up to the message.
        compile(text, "check.py", "exec", dont_inherit=True)
        ast.parse(text, feature_version=(3, 7))
        old = text.partition("\n# --- ")[0].replace("import sys\n", "import sys\nsys.version_info = (3, 9, 2)\n", 1)
        ended = subprocess.run([sys.executable, "-c", old], capture_output=True, text=True)
        self.assertIn("check.py needs Python 3.11 or newer, and this is Python 3.9.", ended.stderr)
        self.assertEqual(ended.returncode, 1)


class Commands(LocalTest):
    def test_exit_code_and_output(self):
        told = self.told(
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
        self.assertEqual(told, ["PASS 1.1 says hello", "PASS 1.2 refuses nobody", "PASS 1.3 fails somehow"])

    def test_a_difference_is_reported_with_the_reason(self):
        for program, asks, words in (
            (
                "1 / 0",
                "",
                "`python main.py` ended with exit code 1; expected is exit code 0. "
                "Its last line: ZeroDivisionError: division by zero",
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
                "Python does not find nosuchpackage. "
                "If it is a package, type: python -m pip install -r requirements.txt.",
            ),
        ):
            with self.subTest(words):
                line = self.line(f'run = ["{{python}}", "main.py"]\n{asks}', main_py=program)
                self.assertIn(words, line)

    def test_an_endless_command_is_stopped(self):
        self.project('[[check]]\nname = "ends"\nrun = ["{python}", "main.py"]\nseconds = 1\n', main_py="while True: pass")
        lines = self.check(CHECK_PATIENCE="1")[1]
        self.assertEqual(lines[0], "FAIL 1.1 `python main.py` was stopped after 1 seconds.")

    def test_a_missing_program_is_skipped(self):
        told = "SKIP 1.1 it: the program no-such-tool is not here; the lesson says how to get it"
        self.assertEqual(self.line('needs = ["no-such-tool"]\nrun = ["no-such-tool"]'), told)

    def test_missing_docker_is_skipped_with_where_to_get_it(self):
        self.project('[[check]]\nname = "builds"\nneeds = ["docker"]\nrun = ["docker", "build", "."]\n')
        code, lines = self.check(PATH=self.copies)
        self.assertEqual(code, 1)
        self.assertEqual(lines[0], "SKIP 1.1 builds: " + check.NEEDED["docker"])

    def test_missing_packages_are_reported_once(self):
        told = self.told(
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
            told,
            [
                f"SKIP 1.1 one: the package nosuchpackage is not in this Python ({sys.executable}). "
                "Type: python -m pip install -r requirements.txt",
                "SKIP 1.2 two (as 1.1)",
                "PASS 1.3 three",
            ],
        )

    def test_an_inactive_environment_is_named_first(self):
        tables = '[starter]\npackages = ["nosuchpackage"]\n[[check]]\nname = "one"\nmodule = "main"\n'
        told = self.told(tables, main_py="", **{".venv/pyvenv.cfg": ""})
        way = r".venv\Scripts\activate" if os.name == "nt" else "source .venv/bin/activate"
        self.assertTrue(told[0].endswith(f"Your environment .venv is not active. Type: {way}"), told[0])

    def test_files_made_by_a_command_can_be_checked_and_stay_in_the_copy(self):
        line = self.line(
            'run = ["{python}", "main.py"]\nfile = "loans.txt"\ncontent = "Kindred"',
            main_py="open('loans.txt', 'w').write('Kindred\\n')",
        )
        self.assertEqual(line, "PASS 1.1 it")
        self.assertFalse(os.path.exists(os.path.join(self.folder, "loans.txt")))

    def test_files_can_have_other_contents_for_a_check(self):
        told = self.told(
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
        self.assertEqual(told, ["PASS 1.1 given", "PASS 1.2 appended", "PASS 1.3 as it is"])


class Programs(LocalTest):
    def test_programs_and_modules_get_the_same_messages_as_on_the_page(self):
        self.assertEqual(
            self.told(
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
        file = "mistakes/prints"
        check = "F1"
        returns = "None"
        source = 'print\\('
        in = "fees.py"
        message = "Give it back by return."
        """
        told = self.told(tables, fees_py="def fee(n): print(n * 2)")
        self.assertEqual(told, ["FAIL F1 Give it back by return."])
        told = self.told(tables, fees_py="def fee(n): n * 2")
        self.assertIn("returned nothing", told[0])


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
                told = f"FAIL 1.1 {words}" if words else "PASS 1.1 it"
                self.assertEqual(self.line(asks, **self.FILES), told)


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
        self.git("rm", "--cached", "main.py")
        self.write(".gitignore", "main.py\n.venv/\n")
        self.git("commit", "-am", "Lose main")
        self.says("FAIL 1.1 Git does not follow main.py yet. Type: git add main.py, then commit.")


class Helpers(LocalTest):
    def test_every_script_of_a_starter_can_call_them(self):
        told = self.told(
            SERVED
            + textwrap.dedent(
                """
                [starter]
                helpers = '''
                def same(got, expected):
                    assert got == expected, f"{got} instead of {expected}"
                '''

                [[check]]
                name = "anything"
                script = "from books import BOOKS; same(len(BOOKS), 1)"

                [[check]]
                name = "a module"
                module = "books"
                script = "same(BOOKS[0]['id'], 1)"

                [[check]]
                name = "an answer"
                request = "GET /books"
                script = "same(response.json[0]['id'], 2)"
                """
            ),
            server_py=SERVER,
            books_py=BOOKS,
        )
        self.assertEqual(told, ["PASS 1.1 anything", "PASS 1.2 a module", "FAIL 1.3 1 instead of 2"])

    def test_helpers_that_are_not_python_are_the_authors_fault(self):
        self.project('[starter]\nhelpers = "def f("\n[[check]]\nname = "a"\nfile = "a"\n')
        code, lines = self.check()
        self.assertEqual((code, len(lines)), (2, 1))
        self.assertIn("checks.toml: 'helpers' is not Python: ", lines[0])


class WatchedSql(LocalTest):
    def test_the_sql_of_a_module_is_watched_in_every_script(self):
        for body, line in (
            ("f\"SELECT * FROM books WHERE title = '{title}'\"", "FAIL 1.1 You put it into: SELECT * FROM books WHERE title = 'o'c'"),
            ("'SELECT * FROM books WHERE title = ?', (title,)", "PASS 1.1 it"),
        ):
            store = f"""
            import sqlite3
            from contextlib import closing

            DATABASE = sqlite3.connect(":memory:")
            DATABASE.execute("CREATE TABLE books (title)")

            def find(title):
                return DATABASE.execute({body}).fetchall()

            def opened(title):
                with closing(sqlite3.connect("new.db")) as database:
                    return database.execute({body})
            """
            for subject in ("", 'module = "store"\n'):
                for call in ("find", "opened"):
                    script = (
                        f'script = """\nfrom store import {call}\nwith watched_sql() as sent:\n    try: {call}(\"o\'c\")\n'
                        "    except Exception: pass\nassert sent\n"
                        "assert not [sql for sql, _ in sent if \"o'c\" in sql], f'You put it into: {sent[-1][0]}'\n\"\"\""
                    )
                    with self.subTest(subject=subject, call=call, line=line):
                        self.assertEqual(self.line(subject + script, store_py=store), line)


class Messages(LocalTest):
    """Messages can show what the reader's program did."""

    def served(self, checks):
        return self.told(SERVED + textwrap.dedent(checks), server_py=SERVER, books_py=BOOKS)[-1]

    def test_a_response(self):
        check = 'request = "GET /books/7"\nstatus = 200\nmessage = "You sent {status}: {answer}, not {expected}.{error}"'
        self.assertEqual(
            self.served(f'[[check]]\nname = "it"\n{check}\n'),
            'FAIL 1.1 You sent 404: {"detail": "no such book"}, not status 200.',
        )

    def test_the_error_that_a_server_logged_for_the_request(self):
        tables = """
        [[check]]
        name = "earlier"
        request = "GET /raises/earlier"
        status = 500

        [[check]]
        id = "B"
        name = "now"
        request = "GET /raises/now"
        status = 200
        message = "It stopped with `{error}`."
        """
        self.assertEqual(self.served(tables), "FAIL B It stopped with `KeyError: 'now'`.")
        tables += '[[mistake]]\nfile = "m"\ncheck = "B"\nstatus = 500\nmessage = "Which key? {error}, {got}"\n'
        told = self.served(textwrap.dedent(tables))
        self.assertTrue(told.startswith("FAIL B Which key? KeyError: 'now', 500 "), told)

    def test_a_program_and_a_command(self):
        for asks, message, words in (
            ('program = "main.py"\nstdout = "tea"', "{stdout} is not {expected}", "2 cups is not tea"),
            ('run = ["{python}", "main.py"]\nstdout = "tea"', "{stdout} ({got})", "2 cups (2 cups)"),
            ('module = "main"\ncall = "len(cups)"\nreturns = "3"', "{got}, not {expected}", "2, not 3"),
            ('run = ["{python}", "main.py", "x"]\ncontains = "tea"', "[{stdout}] {error}", "[nothing] KeyError: 'x'"),
            ('script = "import main\\nassert len(main.cups) == 3"', "{got} of {expected}", "2 of 3"),
        ):
            main = "import sys\ncups = [1, 2]\nif sys.argv[1:]: {}[sys.argv[1]]\nprint('2 cups')\n"
            if "KeyError" in words:
                asks += "\nfails = true"
            with self.subTest(asks):
                self.assertEqual(self.line(f'{asks}\nmessage = "{message}"', main_py=main), f"FAIL 1.1 {words}")

    def test_a_mistake_shows_the_error_of_a_program(self):
        told = self.told(
            """
            [[check]]
            id = "A"
            name = "it"
            program = "main.py"
            stdout = "2"

            [[mistake]]
            file = "m"
            check = "A"
            source = "cups"
            message = "Which line? {error}"
            """,
            main_py="cups = []\ncups[0]\n",
        )
        self.assertEqual(told, ["FAIL A Which line? IndexError: list index out of range"])

    def test_a_message_whose_value_is_not_there_is_not_shown(self):
        line = self.line('file = "a.txt"\nmessage = "The answer is {answer}."')
        self.assertEqual(line, "FAIL 1.1 There is no file a.txt.")

    def test_a_server_that_does_not_start_is_reported_as_such(self):
        check = '[[check]]\nname = "it"\nrequest = "GET /"\nmessage = "Something else."\n'
        told = self.told(SERVED + check, server_py="raise RuntimeError('no port')")
        words = "The server ended before it answered. Its last line: RuntimeError: no port"
        self.assertEqual(told, [f"FAIL 1.1 {words}"])

    def test_a_mistake_without_a_message_changes_nothing(self):
        told = self.told(
            """
            [[check]]
            id = "A"
            name = "it"
            file = "a.txt"
            message = "Which file is it?"

            [[mistake]]
            file = "mistakes/other"
            check = "A"

            [[mistake]]
            file = "mistakes/source"
            check = "A"
            source = "x"
            message = "Where is a.txt?"
            """,
            main_py="x = 1\n",
        )
        self.assertEqual(told, ["FAIL A Where is a.txt?"])


class Servers(LocalTest):
    def served(self, checks, **more):
        return self.told(SERVED + textwrap.dedent(checks), **{"server_py": SERVER, "books_py": BOOKS, **more})

    def test_requests_with_every_option(self):
        told = self.served(
            """
            [[check]]
            name = "health"
            request = "GET /health"
            status = 200
            answer = { status = "ok" }
            answer_headers = { Content-Type = "application/json" }

            [[check]]
            name = "a header goes along"
            request = "GET /me"
            headers = { X-Who = "Amara" }
            paths = { who = "Amara" }

            [[check]]
            name = "a book is added"
            request = "POST /books"
            send = { title = "Dune" }
            status = 201
            keep = { new = "id" }

            [[check]]
            name = "it is there"
            request = "GET /books/{new}"
            paths = { id = "{new}", title = "Dune" }
            script = "assert response.json['id'] == new"

            [[check]]
            name = "a list"
            request = "GET /books"
            paths = { length = 2, "[0].title" = "Kindred", "[-1].title" = "Dune" }

            [[check]]
            name = "nothing"
            request = "GET /nothing"
            answer = "null"

            [[check]]
            name = "with one book more"
            request = "GET /books"
            append = { "books.py" = 'BOOKS.append({"id": 9})' }
            paths = { length = 2, "[1].id" = 9 }

            [[check]]
            name = "afresh"
            request = "GET /books"
            fresh = true
            paths = { length = 1 }
            """
        )
        self.assertEqual([line for line in told if not line.startswith("PASS")], [])
        self.assertEqual(len(told), 8)

    def asked(self, asks='request = "GET /"', **more):
        return self.served(f'[[check]]\nname = "asked"\n{asks}\n', **more)[0]

    def test_differences_are_reported(self):
        for asks, words in (
            ('request = "GET /books/7"\nstatus = 200', "/books/7 answered 404; expected is 200. It says: no such book"),
            (
                'request = "GET /health"\nanswer = { status = "fine" }',
                '/health answered {"status": "ok"}; expected is {"status": "fine"}.',
            ),
            ('request = "GET /books"\npaths = { length = 3 }', "In the answer of /books, length is 1; expected is 3."),
            (
                'request = "GET /health"\npaths = { length = 3 }',
                "/health answered an object with keys, and there is no length in it.",
            ),
            ('request = "GET /books"\nlacks = "Kindred"', "The answer of /books should not contain “Kindred”, and does."),
            (
                'request = "GET /health"\nanswer_headers = { X-Id = "1" }',
                "The header X-Id of /health should be “1”, and is None.",
            ),
            (
                'request = "GET /books"\nscript = "assert response.json[0][\'id\'] == 2"',
                "response.json[0]['id'] should be 2, and is 1.",
            ),
        ):
            self.assertEqual(self.asked(asks), f"FAIL 1.1 {words}")

    def test_a_single_step_gets_the_values_that_earlier_steps_keep(self):
        self.project(
            SERVED
            + '[[check]]\nstep = 1\nname = "added"\nrequest = "POST /books"\nsend = { title = "Dune" }\nkeep = { new = "id" }\n'
            + '[[check]]\nstep = 2\nname = "there"\nrequest = "GET /books/{new}"\nstatus = 200\n',
            server_py=SERVER,
            books_py=BOOKS,
        )
        self.assertEqual(self.check("2")[1][0], "PASS 2.1 there")

    def test_server_output_is_below_its_error(self):
        self.asked('request = "GET /broken"\nstatus = 200')
        self.assertIn("               KeyError: '1'", self.check()[1])

    def test_a_request_sent_many_times(self):
        tables = """
        [[check]]
        id = "A"
        name = "ids"
        request = "POST /books"
        send = { title = "Dune" }
        times = 5
        status = 201
        script = '''
        assert response in responses
        assert [one.json["id"] for one in responses] == [2, 3, 4, 5, 6]
        '''

        [[check]]
        id = "B"
        name = "few"
        request = "POST /books"
        send = { title = "Dune" }
        fresh = true
        times = 5
        script = "assert response.json['id'] < 4"
        message = "No: {answer}"

        [[mistake]]
        file = "m"
        check = "B"
        paths = { id = 5 }
        message = "Five?"
        """
        self.assertEqual(self.served(tables), ["PASS A ids", 'FAIL B No: {"title": "Dune", "id": 4}'])
        self.assertIn("               answer 3 of 5", self.check()[1])
        four = tables.replace("id = 5", "id = 4").replace("Five", "Four")
        self.assertEqual(self.served(four)[-1], "FAIL B Four?")

    def test_several_servers(self):
        tables = """
        [[server]]
        name = "books"
        command = ["{python}", "server.py", "{port}"]
        ready = "/health"

        [[server]]
        name = "words"
        command = ["{python}", "-m", "http.server", "{port}", "--bind", "127.0.0.1"]

        [[check]]
        name = "the first"
        request = "GET /books"
        paths = { length = 1 }

        [[check]]
        name = "the second"
        server = "words"
        request = "GET /books.py"
        contains = "Kindred"

        [[check]]
        name = "the first, by its name"
        server = "books"
        request = "GET /books"
        paths = { length = 1 }
        """
        told = self.told(tables, server_py=SERVER, books_py=BOOKS)
        self.assertEqual(
            told, ["PASS 1.1 the first", "PASS 1.2 the second", "PASS 1.3 the first, by its name"]
        )

    def test_servers_without_a_name_are_the_authors_fault(self):
        check = '[[check]]\nname = "a"\nrequest = "GET /"\nserver = "b"\n'
        self.project('[[server]]\ncommand = ["a"]\n' * 2 + check)
        words = ["each [[server]] needs its own name", "check 1 ('a') asks a server that isn't there: 'b'"]
        self.assertEqual(self.check(), (2, [f"checks.toml: {line}" for line in words]))

    def test_a_mistake_can_match_a_status_the_text_and_server_output(self):
        told = self.served(
            """
            [[check]]
            id = "B1"
            name = "asked"
            request = "GET /broken"
            status = 200

            [[mistake]]
            file = "mistakes/other"
            check = "B1"
            status = 500
            log = "TypeError"
            message = "no"

            [[mistake]]
            file = "mistakes/key"
            check = "B1"
            status = 500
            log = "KeyError"
            source = 'rpartition'
            in = "server.py"
            message = "Look at the key."
            """
        )
        self.assertEqual(told, ["FAIL B1 Look at the key."])

    def test_a_server_that_exits_early_is_reported_with_its_last_line(self):
        self.assertEqual(
            self.asked(server_py="raise RuntimeError('no port')"),
            "FAIL 1.1 The server ended before it answered. Its last line: RuntimeError: no port",
        )

    def test_a_server_that_never_answers_is_stopped(self):
        self.project(
            SERVED.replace("ready", "seconds = 1\nready") + '[[check]]\nname = "asked"\nrequest = "GET /"\n',
            server_py="import threading\nthreading.Event().wait()",
        )
        line = self.check(CHECK_PATIENCE="1")[1][0]
        self.assertEqual(line, "FAIL 1.1 The server did not answer within 1 seconds. Its last line: it wrote nothing")

    def test_a_busy_port_is_reported_with_what_to_do(self):
        with socket.socket() as other:
            other.bind(("127.0.0.1", 0))
            other.listen()
            port = other.getsockname()[1]
            told = self.told(SERVED + f'port = {port}\n[[check]]\nname = "asked"\nrequest = "GET /"\n', server_py=SERVER)
        words = f"Port {port} is taken by another program, perhaps a server of yours in another terminal."
        self.assertEqual(told, [f"FAIL 1.1 {words} Stop it with Ctrl+C there, and check again."])

    def test_an_environment_variable_must_be_set(self):
        self.project('[server]\nurl = "{env:SHELF_URL}"\n[[check]]\nname = "asked"\nrequest = "GET /"\n')
        line = self.check(SHELF_URL="")[1][0]
        self.assertEqual(line, "SKIP 1.1 asked: set SHELF_URL in your terminal first; the lesson says to what")


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
        database.executescript("CREATE TABLE books (title, copies); INSERT INTO books VALUES ('Kindred', 1), ('Dune', 2)")
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
        told = "FAIL 1.1 There is no environment .venv in this folder. Type: python -m venv .venv"
        self.assertEqual(self.line('environment = ".venv"'), told)
        line = self.line('environment = ".venv"', **{".venv/pyvenv.cfg": ""})
        self.assertIn("FAIL 1.1 check.py was run by another Python than that of .venv.", line)

    def test_an_installed_version_is_compared(self):
        line = self.line('installed = ["nosuchpackage==1.0"]')
        self.assertIn("FAIL 1.1 The package nosuchpackage is not in this Python", line)


class Leaving(LocalTest):
    """A run leaves nothing behind."""

    def hashes(self):
        found = {}
        for place, folders, files in os.walk(self.folder):
            for name in [*folders, *files]:
                path = os.path.join(place, name)
                status = os.stat(path)
                content = b""
                if os.path.isfile(path):
                    with open(path, "rb") as file:
                        content = file.read()
                found[path] = (hashlib.sha256(content).hexdigest(), status.st_mode, status.st_mtime_ns)
        return found

    def test_no_file_of_the_reader_is_changed_created_or_removed(self):
        self.project(
            SERVED
            + textwrap.dedent(
                """
                [[check]]
                name = "module"
                module = "writes"
                [[check]]
                name = "program"
                program = "writes.py"
                [[check]]
                name = "command"
                run = ["{python}", "writes.py"]
                [[check]]
                name = "request"
                request = "POST /books"
                send = {}
                append = { "writes.py" = "pass" }
                [[check]]
                name = "history"
                clean = true
                [[check]]
                name = "script"
                script = "import writes"
                """
            ),
            server_py=SERVER,
            books_py=BOOKS,
            writes_py="open('books.py', 'a').write('# more')\nopen('new.txt', 'w').close()\nimport books\n",
        )
        self.git("init")
        self.git("add", ".")
        self.git("commit", "-m", "Begin")
        before = self.hashes()
        code, lines = self.check()
        self.assertEqual(code, 0, lines)
        self.assertEqual(self.hashes(), before)

    def started(self):
        """Starts a run and waits until its server is up and its command hangs. Returns the run and
        the process ids.
        """
        self.project(
            SERVED
            + '[[check]]\nname = "asked"\nrequest = "GET /health"\n'
            + '[[check]]\nname = "waits"\nrun = ["{python}", "waits.py"]\nseconds = 600\n',
            server_py=f"import os\nopen({os.path.join(self.folder, 'server.pid')!r}, 'w').write(str(os.getpid()))\n" + SERVER,
            books_py=BOOKS,
            waits_py=f"""
            import os, subprocess, sys, threading
            child = subprocess.Popen([sys.executable, "-c", "import threading; threading.Event().wait()"])
            with open({os.path.join(self.folder, "pids.new")!r}, "w") as file:
                file.write(f"{{os.getpid()}} {{child.pid}}")
            os.mkfifo({os.path.join(self.folder, "ready")!r} + ".done")
            with open({os.path.join(self.folder, "ready")!r}, "w") as ready:
                ready.write("ready")
            threading.Event().wait()
            """,
        )
        os.mkfifo(os.path.join(self.folder, "ready"))
        run = subprocess.Popen(
            self.command(),
            cwd=self.folder,
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        with open(os.path.join(self.folder, "ready")) as ready:
            ready.read()
        pids = []
        for name in ("server.pid", "pids.new"):
            with open(os.path.join(self.folder, name)) as file:
                pids += map(int, file.read().split())
        self.assertEqual(len(pids), 3)
        return run, pids

    def assertGone(self, pids):
        """Waits until none of these processes is running."""
        for pid in pids:
            with contextlib.suppress(ProcessLookupError):
                watched = os.pidfd_open(pid)
                select.select([watched], [], [], 60)
                os.close(watched)
            state = ""
            with contextlib.suppress(FileNotFoundError), open(f"/proc/{pid}/stat") as file:
                state = file.read().rpartition(")")[2].split()[0]
            self.assertIn(state, ("", "Z"), f"{pid} still runs")

    def ended_by(self, number):
        run, pids = self.started()
        guards = self.children(run.pid)
        run.send_signal(number)
        out, errors = run.communicate(timeout=60)
        self.assertGone([*pids, *guards])
        self.assertEqual(os.listdir(self.copies), [])
        return run.returncode, out, errors

    def children(self, parent):
        with open(f"/proc/{parent}/task/{parent}/children") as file:
            return list(map(int, file.read().split()))

    @unittest.skipUnless(sys.platform == "linux", "reads /proc")
    def test_every_way_to_end_a_run_stops_everything_that_was_started(self):
        code, out, errors = self.ended_by(signal.SIGINT)
        self.assertEqual((code, errors), (130, ""))
        self.assertTrue(out.endswith("\nStopped. Everything that was started has ended.\n"), out)
        for number, code in ((signal.SIGTERM, 130), (signal.SIGKILL, -signal.SIGKILL)):
            shutil.rmtree(self.folder)
            os.mkdir(self.folder)
            self.assertEqual(self.ended_by(number)[0], code)


if __name__ == "__main__":
    unittest.main()
