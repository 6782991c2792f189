"""Scripts in a starter's checks: helpers, and SQL that is watched."""

import textwrap
import unittest

from local_test import BOOKS, SERVED, SERVER, LocalTest


class Helpers(LocalTest):
    def test_a_bug_of_a_check_is_named_by_its_line(self):
        tables = """
        [starter]
        helpers = '''
        def counts():
            from books import BOOKS
            assert BOOKS[0]["pages"] > 0
        '''
        modules = []
        [[check]]
        name = "pages"
        ASKS
        script = "counts()"
        """
        for asks in ("", 'module = "books"'):
            with self.subTest(asks=asks):
                self.project(textwrap.dedent(tables).replace("ASKS", asks), books_py=BOOKS)
                _, lines = self.check()
                self.assertIn("stopped with a KeyError: 'pages'", lines[0])
                self.assertIn("     in:       checks.py, line 3", lines)

    def test_every_script_knows_the_readers_folder(self):
        report = self.report_lines(
            textwrap.dedent(
                """
                [starter]
                helpers = '''
                def has_books():
                    import os
                    assert os.path.isfile(os.path.join(readers_folder, "books.py"))
                    assert os.path.realpath(readers_folder) != os.path.realpath(".")
                '''

                [[check]]
                name = "anything"
                script = "has_books()"

                [[check]]
                name = "a module"
                module = "books"
                script = "has_books()"

                [[check]]
                name = "a file"
                file = "books.py"
                script = "assert 'BOOKS' in text and readers_folder"
                """
            ),
            books_py=BOOKS,
        )
        self.assertEqual(report, ["PASS 1.1 anything", "PASS 1.2 a module", "PASS 1.3 a file"])

    def test_every_script_of_a_starter_can_call_them(self):
        report = self.report_lines(
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
        self.assertEqual(report, ["PASS 1.1 anything", "PASS 1.2 a module", "FAIL 1.3 1 instead of 2"])

    def test_helpers_that_are_not_python_are_the_authors_fault(self):
        self.project('[starter]\nhelpers = "def f("\n[[check]]\nname = "a"\nfile = "a"\n')
        code, lines = self.check()
        self.assertEqual((code, len(lines)), (2, 1))
        self.assertIn("checks.toml: checks.py is not Python: ", lines[0])


class Called(LocalTest):
    """`called:` shows calls of the reader's code, and nothing else."""

    TABLES = """
    [starter]
    helpers = '''
    def short(value):
        return str(value)

    def costs(days, expected):
        from fees import fee
        assert fee(days) == expected, f"{days} days should cost {expected}."
    '''

    [[check]]
    name = "it"
    """
    FILES = {"fees.py": "from rates import RATE\ndef fee(days): return days * RATE\n", "rates.py": "RATE = 2\n"}

    def called(self, check):
        self.project(textwrap.dedent(self.TABLES) + check, **self.FILES)
        lines = self.check()[1]
        self.assertTrue(lines[0].startswith("FAIL"), lines)
        return [line.split(None, 1)[1] for line in lines if line.startswith("     called: ")]

    def test_a_script(self):
        for script, shown_call in (
            ("import fees\nassert fees.fee(3) == 7", ["fees.fee(3)"]),
            ("from fees import fee\nassert fee(3) > 7, '…'", ["fee(3) > 7"]),
            ("from fees import fee\nassert short(fee(3)) == '7'", []),
            ("from rates import RATE\nassert RATE == 3", []),
            ("import os\nassert os.listdir('.') == []", []),
            ("there_are_notes = False\nassert there_are_notes, 'Write notes.'", []),
            ("costs(3, 7)", ["fee(3)"]),
        ):
            for subject in ("", 'module = "fees"\n'):
                with self.subTest(script=script, subject=subject):
                    self.assertEqual(self.called(f'{subject}script = """\n{script}\n"""\n'), shown_call)

    def test_other_checks(self):
        for check, shown_call in (
            ('module = "fees"\ncall = "fee(3)"\nreturns = "7"', ["fee(3)"]),
            ('module = "fees"\nuses = ["while"]', []),
            ('program = "fees.py"\nstdout = "6"', ["fees.py"]),
            ('program = "main.py"\nstdout = "6"', []),
            ('run = ["{python}", "fees.py"]\nstdout = "6"', ["python fees.py"]),
            ('file = "notes.md"', []),
            ('file = "rates.py"\ncontains = "3"', []),
            ('installed = ["no-such-package"]', []),
            ('environment = ".no-such-environment"', []),
            ("commits = 3", []),
        ):
            with self.subTest(check):
                self.assertEqual(self.called(check), shown_call)


class Words(LocalTest):
    def test_the_message_of_the_check_comes_before_that_of_an_assert_and_this_before_ours(self):
        for subject in ('module = "books"\n', ""):
            for more, words in (("message = 'From the check.'\n", "From the check."), ("", "From the assert.")):
                with self.subTest(subject=subject, more=more):
                    check = f"{subject}{more}script = \"assert False, 'From the assert.'\""
                    self.assertEqual(self.line(check, books_py=BOOKS), f"FAIL 1.1 {words}")


class WatchedSql(LocalTest):
    def test_the_sql_of_a_module_is_watched_in_every_script(self):
        for body, line in (
            (
                "f\"SELECT * FROM books WHERE title = '{title}'\"",
                "FAIL 1.1 You put it into: SELECT * FROM books WHERE title = 'o'c'",
            ),
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
                        f'script = """\nfrom store import {call}\nwith watched_sql() as sent:\n    try: {call}("o\'c")\n'
                        "    except Exception: pass\nassert sent\n"
                        'assert not [sql for sql, _ in sent if "o\'c" in sql], f\'You put it into: {sent[-1][0]}\'\n"""'
                    )
                    with self.subTest(subject=subject, call=call, line=line):
                        self.assertEqual(self.line(subject + script, store_py=store), line)


if __name__ == "__main__":
    unittest.main()
