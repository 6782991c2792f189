"""Checks of what a server on the reader's machine answers, and the messages about it."""

import socket
import textwrap
import unittest

from local_test import BOOKS, SERVED, SERVER, LocalTest


class OwnServer(LocalTest):
    """A server that the checks themselves start. Readers couldn't send its requests, so they see none."""

    SERVER = """
    import http.server, json, sys, time

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path == "/check.py/slow":
                time.sleep(9)
            if self.path == "/check.py/gone":
                sys.exit()
            body = b"POST /books with {} answered 201."
            self.send_response(500 if self.path == "/check.py/error" else 200)
            self.send_header("X-Message", "Add a date.")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *words):
            pass

    http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
    """

    def report(self, check, start="import os; exec(os.environ['SERVER'])"):
        server = textwrap.dedent(self.SERVER)
        self.project(
            f'[server]\ncommand = ["{{python}}", "-c", "{start}", "{{port}}"]\nseconds = 5\n'
            f"[server.env]\nSERVER = '''{server}'''\n[[check]]\nname = \"it\"\n{check}"
        )
        lines = self.check(CHECK_PATIENCE="1")[1]
        for line in lines:
            self.assertNotRegex(line, "check.py/|called:|exec|SERVER")
        return lines

    def test_its_requests_and_its_status_are_not_shown(self):
        script = "script = \"assert 'x-message' not in response.headers, response.headers['x-message']\""
        lines = self.report(f'request = "GET /check.py/core-changes"\n{script}')
        self.assertEqual(lines[:2], ["FAIL 1.1 Add a date.", "     got:      POST /books with {} answered 201."])
        lines = self.report('request = "GET /check.py/error"\nlacks = "date"\nstatus = 200')
        self.assertEqual(lines[0], "FAIL 1.1 this check answered 500; expected is 200.")

    def test_an_end_without_an_answer(self):
        lines = self.report('request = "GET /check.py/slow"\nseconds = 1')
        self.assertEqual(
            lines[0], "FAIL 1.1 It was stopped after 1 seconds. A loop that never ends is the usual reason."
        )
        lines = self.report('request = "GET /check.py/gone"')
        self.assertEqual(lines[0], "FAIL 1.1 Python itself stopped while it ran your program.")

    def test_a_start_that_fails(self):
        lines = self.report('request = "GET /check.py/core"', start="import os; print('no main.py')")
        self.assertEqual(lines[0], "FAIL 1.1 The server ended before it answered. Its last line: no main.py")


class Messages(LocalTest):
    """Messages can show what the reader's program did."""

    def served(self, checks):
        return self.report_lines(SERVED + textwrap.dedent(checks), server_py=SERVER, books_py=BOOKS)[-1]

    def test_a_response(self):
        check = (
            'request = "GET /books/7"\nstatus = 200\nmessage = "You sent {status}: {answer}, not {expected}.{error}"'
        )
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
        tables += '[[mistake]]\ncheck = "B"\nstatus = 500\nmessage = "Which key? {error}, {got}"\n'
        report_line = self.served(textwrap.dedent(tables))
        self.assertTrue(report_line.startswith("FAIL B Which key? KeyError: 'now', 500 "), report_line)

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
        report = self.report_lines(
            """
            [[check]]
            id = "A"
            name = "it"
            program = "main.py"
            stdout = "2"

            [[mistake]]
            check = "A"
            source = "cups"
            message = "Which line? {error}"
            """,
            main_py="cups = []\ncups[0]\n",
        )
        self.assertEqual(report, ["FAIL A Which line? IndexError: list index out of range"])

    def test_a_message_whose_value_is_not_there_is_not_shown(self):
        line = self.line('file = "a.txt"\nmessage = "The answer is {answer}."')
        self.assertEqual(line, "FAIL 1.1 There is no file a.txt.")

    def test_a_server_that_does_not_start_is_reported_as_such(self):
        check = '[[check]]\nname = "it"\nrequest = "GET /"\nmessage = "Something else."\n'
        report = self.report_lines(SERVED + check, server_py="raise RuntimeError('no port')")
        words = "The server ended before it answered. Its last line: RuntimeError: no port"
        self.assertEqual(report, [f"FAIL 1.1 {words}"])

    def test_a_mistake_without_a_message_changes_nothing(self):
        report = self.report_lines(
            """
            [[check]]
            id = "A"
            name = "it"
            file = "a.txt"
            message = "Which file is it?"

            [[mistake]]
            check = "A"

            [[mistake]]
            check = "A"
            source = "x"
            message = "Where is a.txt?"
            """,
            main_py="x = 1\n",
        )
        self.assertEqual(report, ["FAIL A Where is a.txt?"])


class Servers(LocalTest):
    def served(self, checks, **more):
        return self.report_lines(SERVED + textwrap.dedent(checks), **{"server_py": SERVER, "books_py": BOOKS, **more})

    def test_requests_with_every_option(self):
        report = self.served(
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
        self.assertEqual([line for line in report if not line.startswith("PASS")], [])
        self.assertEqual(len(report), 8)

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
            (
                'request = "GET /books"\nlacks = "Kindred"',
                "The answer of /books should not contain “Kindred”, and does.",
            ),
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

    def test_functions_of_the_checks_get_kept_values_too(self):
        self.project(
            SERVED
            + '[starter]\nhelpers = "def there():\\n    assert response.json[new - 1]"\n'
            + '[[check]]\nstep = 1\nname = "added"\nrequest = "POST /books"\nsend = { title = "Dune" }\nkeep = { new = "id" }\n'
            + '[[check]]\nstep = 2\nname = "there"\nrequest = "GET /books"\nscript = "there()"\n',
            server_py=SERVER,
            books_py=BOOKS,
        )
        self.assertEqual(self.check("2")[1][0], "PASS 2.1 there")

    def test_a_server_can_be_a_script_of_the_checks(self):
        helpers = """
        from shared.paper import greeting

        def serve(port):
            import server

            server.BOOKS[:] = [{"id": 1, "title": greeting}]
            server.HTTPServer(("127.0.0.1", port), server.Handler).serve_forever()
        """
        tables = f"""
        [starter]
        helpers = '''{textwrap.dedent(helpers)}'''
        modules = [["shared.paper", "greeting = 'Hello'"]]
        [server]
        script = "serve({{port}})"
        ready = "/health"
        [[check]]
        name = "its books"
        request = "GET /books"
        paths = {{ "[0].title" = "Hello" }}
        """
        unstarted = SERVER.replace("\nHTTPServer(", "\n__name__ == '__main__' and HTTPServer(")
        self.assertEqual(
            self.report_lines(textwrap.dedent(tables), server_py=unstarted, books_py=BOOKS), ["PASS 1.1 its books"]
        )
        self.project(textwrap.dedent(tables), server_py="from books import nothing_here\n", books_py=BOOKS)
        output = "\n".join(self.check()[1])
        self.assertIn("server.py", output)
        self.assertNotIn("check.py", output)
        self.assertNotIn("<check>", output)

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
        report = self.report_lines(tables, server_py=SERVER, books_py=BOOKS)
        self.assertEqual(report, ["PASS 1.1 the first", "PASS 1.2 the second", "PASS 1.3 the first, by its name"])

    def test_servers_without_a_name_are_the_authors_fault(self):
        check = '[[check]]\nname = "a"\nrequest = "GET /"\nserver = "b"\n'
        self.project('[[server]]\ncommand = ["a"]\n' * 2 + check)
        words = ["each [[server]] needs its own name", "check 1 ('a') asks a server that isn't there: 'b'"]
        self.assertEqual(self.check(), (2, [f"checks.toml: {line}" for line in words]))

    def test_a_mistake_can_match_a_status_the_text_and_server_output(self):
        report = self.served(
            """
            [[check]]
            id = "B1"
            name = "asked"
            request = "GET /broken"
            status = 200

            [[mistake]]
            check = "B1"
            status = 500
            log = "TypeError"
            message = "no"

            [[mistake]]
            check = "B1"
            status = 500
            log = "KeyError"
            source = 'rpartition'
            in = "server.py"
            message = "Look at the key."
            """
        )
        self.assertEqual(report, ["FAIL B1 Look at the key."])

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
            report = self.report_lines(
                SERVED + f'port = {port}\n[[check]]\nname = "asked"\nrequest = "GET /"\n', server_py=SERVER
            )
        words = f"Port {port} is taken by another program, perhaps a server of yours in another terminal."
        self.assertEqual(report, [f"FAIL 1.1 {words} Stop it with Ctrl+C there, and check again."])

    def test_an_environment_variable_must_be_set(self):
        self.project('[server]\nurl = "{env:SHELF_URL}"\n[[check]]\nname = "asked"\nrequest = "GET /"\n')
        line = self.check(SHELF_URL="")[1][0]
        self.assertEqual(line, "SKIP 1.1 asked: set SHELF_URL in your terminal first; the lesson says to what")


if __name__ == "__main__":
    unittest.main()
