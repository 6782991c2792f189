"""Exercises on web applications: requests to the learner's program, which no server serves."""

import os
import sys
import textwrap

from engine import EngineTest, check

BOOKS = """
    import json

    books = ["Emma"]


    def app(environ, start_response):
        path, method = environ["PATH_INFO"], environ["REQUEST_METHOD"]
        if path == "/crash":
            print("soon")
            return [1 / 0]
        if path == "/leave":
            raise SystemExit(3)
        if path == "/print":
            while True:
                print("more")
        if method == "POST":
            books.append(json.loads(environ["wsgi.input"].read())["title"])
            with open("books.txt", "w") as file:
                file.write("\\n".join(books))
        start_response("200 OK", [("Content-Type", "application/json"), ("X-Shelf", "7")])
        if path == "/asked":
            return [json.dumps(environ["QUERY_STRING"] or environ.get("HTTP_X_NAME")).encode()]
        return [json.dumps(books).encode()]
"""


def judge(source, *checks, mistakes=(), files=None, helpers="", **options):
    """Returns the verdict on an application. Checks without a name get one."""
    tables = [{"name": f"check {number}", **table} for number, table in enumerate(checks, start=1)]
    exercise = {
        "kind": "app",
        "checks": tables,
        "mistakes": list(mistakes),
        "files": files or {},
        "helpers": textwrap.dedent(helpers),
    }
    return check.judge(exercise, textwrap.dedent(source), **options)


class AppTest(EngineTest):
    judge = staticmethod(judge)


class Requests(AppTest):
    def test_a_response_has_what_a_check_asks_for(self):
        headers = {"X-Name": "Ada"}
        self.passes(
            BOOKS,
            {"request": "GET /", "status": 200, "answer": '["Emma"]', "paths": {"length": 1}},
            {"request": "GET /asked?page=2", "answer": '"page=2"', "contains": "page"},
            {"request": "GET /asked", "headers": headers, "lacks": "Emma", "pattern": "^.Ada.$"},
            {"request": "GET /", "answer_headers": {"x-shelf": "7"}, "times": 3},
            {"request": "GET /", "script": "assert response.json == ['Emma']\nassert len(responses) == 1"},
        )

    def test_what_was_requested_expected_and_answered(self):
        entry = self.fails(BOOKS, {"request": "POST /", "send": {"title": "Ulysses"}, "answer": []})
        self.assertEqual(entry["called"], 'POST /\n{"title": "Ulysses"}')
        self.assertEqual(entry["expected"], "[]")
        self.assertEqual(entry["got"], '200\n["Emma", "Ulysses"]')

    def test_a_script_that_compares_nothing_shows_the_whole_response(self):
        for script in ("assert not response.json, 'Whose book?'", "response.json[7]"):
            entry = self.fails(BOOKS, {"request": "GET /", "script": script})
            self.assertEqual((entry["called"], entry["expected"]), ("GET /", None))
            self.assertEqual(entry["got"], '200\n["Emma"]')

    def test_a_script_may_stop_in_a_library(self):
        text = BOOKS.replace("json.dumps(books).encode()", "b'HEY!'")
        message = self.fails(text, {"request": "GET /", "script": "response.json"})["message"]
        self.assertIn("response.json stopped with a JSONDecodeError", message)

    def test_each_check_starts_the_application_again_unless_it_says_otherwise(self):
        add = {"request": "POST /", "send": {"title": "Ulysses"}, "paths": {"length": 2}}
        self.passes(
            BOOKS,
            add,
            {"request": "GET /", "paths": {"length": 1}},
            add,
            {"request": "GET /", "fresh": False, "paths": {"length": 2}},
        )

    def test_later_checks_can_use_a_value(self):
        self.passes(
            BOOKS,
            {"request": "GET /", "keep": {"title": "[0]"}},
            {"request": "GET /asked?{title}", "answer": '"{title}"', "script": "assert title == 'Emma'"},
        )

    def test_a_value_to_keep_may_be_missing(self):
        text = BOOKS.replace("json.dumps(books).encode()", "b'HEY!'")
        for way, words in (("", "no JSON: HEY!"), ("[3]", "no [3] in it")):
            self.assertIn(words, self.fails(text, {"request": "GET /", "keep": {"title": way}})["message"])

    def test_a_check_can_look_at_what_the_application_wrote(self):
        add = {"request": "POST /", "send": {"title": "Ulysses"}}
        file_check = {"file": "books.txt", "content": ["Emma", "Ulysses"]}
        script = "assert open('books.txt').read() == 'Emma\\nUlysses'"
        self.passes(BOOKS, {**add, **file_check, "script": script}, {**file_check, "fresh": False})
        entry = self.fails(BOOKS, {"request": "GET /", **file_check})
        self.assertEqual(entry["got"], "no books.txt")

    def test_a_check_can_query_the_database(self):
        source = """
            import sqlite3

            def app(environ, start_response):
                with sqlite3.connect("shop.db") as database:
                    database.execute("CREATE TABLE IF NOT EXISTS books (title)")
                    database.execute("INSERT INTO books VALUES (?)", [environ["QUERY_STRING"]])
                database.close()
                start_response("200 OK", [])
                return []
        """
        sql_check = {"sql": "SELECT title FROM books", "database": "shop.db"}
        self.passes(
            source,
            {"request": "POST /?Emma", **sql_check, "rows": ["Emma"]},
            {"request": "POST /?Ulysses", **sql_check, "rows": ["Emma", "Ulysses"], "fresh": False},
        )
        entry = self.fails(source, {"request": "POST /?Emma", **sql_check, "rows": ["Ulysses"]})
        self.assertEqual(entry["got"].split(), ["Emma"])

    def test_an_asgi_application_keeps_its_lifespan(self):
        source = """
            seen = []

            async def app(scope, receive, send):
                while scope["type"] == "lifespan":
                    message = await receive()
                    print(message["type"])
                    seen.append("started")
                    await send({"type": message["type"] + ".complete"})
                    if message["type"] == "lifespan.shutdown":
                        return
                await send({"type": "http.response.start", "status": 201, "headers": []})
                await send({"type": "http.response.body", "body": seen[0].encode()})
        """
        verdict = self.passes(source, {"request": "GET /", "status": 201, "contains": "started"})
        self.assertEqual(verdict["output"][0]["text"], "lifespan.startup\n")

    def test_an_application_may_listen_for_the_end_while_it_streams(self):
        source = """
            import asyncio

            async def app(scope, receive, send):
                while scope["type"] == "lifespan":
                    await send({"type": (await receive())["type"] + ".complete"})
                await receive()
                gone = asyncio.ensure_future(receive())
                await send({"type": "http.response.start", "status": 200, "headers": []})
                for part in (b"one ", b"two ", b"three"):
                    await asyncio.sleep(0)
                    if gone.done():
                        return
                    await send({"type": "http.response.body", "body": part, "more_body": True})
                await send({"type": "http.response.body"})
                print((await gone)["type"])
        """
        verdict = self.passes(source, {"request": "GET /", "status": 200, "contains": "one two three"})
        self.assertEqual(verdict["output"][0]["text"], "http.disconnect\n")

    def test_an_application_that_fails_at_its_end_has_passed(self):
        source = """
            async def app(scope, receive, send):
                while scope["type"] == "lifespan":
                    message = await receive()
                    if message["type"] == "lifespan.shutdown":
                        raise SystemExit(3)
                    await send({"type": "lifespan.startup.complete"})
                await send({"type": "http.response.start", "status": 200, "headers": []})
                await send({"type": "http.response.body", "body": b""})
        """
        self.passes(source, {"request": "GET /", "status": 200}, {"request": "GET /", "status": 200})

    def test_nothing_is_left(self):
        self.passes(BOOKS, {"request": "POST /", "send": {"title": "Ulysses"}}, files={"a.txt": "A"})
        self.assertEqual(os.listdir(), [])
        self.assertNotIn("main", sys.modules)

    def test_rules_are_checked_without_a_request(self):
        self.passes(BOOKS, {"uses": ["import:json"]})
        self.fails(BOOKS, {"forbids": ["while"]})


class Failures(AppTest):
    def test_a_route_that_fails_answers_500_and_its_traceback_is_in_the_output(self):
        verdict = self.judge(BOOKS, {"request": "GET /crash", "status": 200})
        [entry] = verdict["checks"]
        self.assertEqual(entry["status"], "failed")
        self.assertIn("ZeroDivisionError", entry["got"])
        output = "".join(segment["text"] for segment in verdict["output"])
        self.assertTrue(output.startswith("soon\nTraceback"), output)
        frames = [line for line in output.splitlines() if line.startswith("  File ")]
        self.assertEqual([frame.split('"')[1].rpartition("/")[2] for frame in frames], ["main.py"])

    def test_the_log_of_a_request_has_what_was_written_meanwhile(self):
        self.passes(
            BOOKS,
            {"request": "GET /crash", "log": "division"},
            {"request": "GET /", "fresh": False, "script": "assert response.log == ''"},
        )

    def test_a_program_that_cannot_be_imported_has_its_traceback(self):
        entry = self.fails("app = None\nprint(ap)\n", {"request": "GET /"})
        self.assertEqual((entry["status"], entry["error"]["line"]), ("error", 2))
        self.assertEqual(entry["error"]["traceback"].count("  File "), 1)
        entry = self.fails("def app(:\n", {"request": "GET /"})
        self.assertEqual(entry["error"]["type"], "SyntaxError")

    def test_a_program_without_an_application_gets_a_plain_sentence(self):
        for source in ("x = 1", "App = 5", "app = 5"):
            entry = self.fails(source, {"request": "GET /", "message": "Which shelf?"})
            self.assertEqual((entry["status"], entry["error"]), ("failed", None))
            self.assertIn("`app`", entry["message"])
        self.assertIn("App", self.fails("App = 5", {"request": "GET /"})["message"])

    def test_a_route_that_leaves_python_ends_the_check(self):
        entry = self.fails(BOOKS, {"request": "GET /leave"})
        self.assertEqual((entry["status"], entry["called"]), ("error", "GET /leave"))
        self.assertEqual(entry["error"]["type"], "SystemExit")

    def test_a_route_that_prints_without_end_reaches_the_limit(self):
        self.assertEqual(self.fails(BOOKS, {"request": "GET /print"})["status"], "limit")

    def test_a_program_that_asks_for_input_is_told(self):
        entry = self.fails("name = input()", {"request": "GET /"})
        self.assertIn("types nothing", entry["message"])


class Mistakes(AppTest):
    FIRST = {"id": "A1", "request": "GET /", "answer": []}

    def message_and_mistake(self, *mistakes, source=BOOKS, **first):
        entry = self.fails(
            source,
            {**self.FIRST, **first},
            {"id": "A2", "request": "GET /", "answer": []},
            mistakes=mistakes,
        )
        return entry["message"], entry["mistake"]

    def test_a_mistake_looks_at_the_answer_of_its_check(self):
        other = {"check": "A2", "message": "No.", "status": 200}
        not_found_mistake = {"check": "A1", "message": "No.", "status": 404}
        emma = {"check": "A1", "message": "{status} and {answer}"}
        words = '200 and ["Emma"]'
        self.assertEqual(self.message_and_mistake(other, not_found_mistake, {**emma, "contains": "Emma"}), (words, 2))
        self.assertEqual(self.message_and_mistake({**emma, "script": "assert response.json"}), (words, 0))
        self.assertEqual(self.message_and_mistake(emma), (words, 0))

    def test_the_text_and_the_answer_are_both_conditions(self):
        mistake = {"check": "A1", "message": "Yes.", "status": 200}
        self.assertEqual(self.message_and_mistake({**mistake, "source": "^ *books = "})[0], "Yes.")
        self.assertIsNone(self.message_and_mistake({**mistake, "source": "^ *shelf = "})[1])

    def test_messages_can_show_the_error(self):
        mistake = {"check": "A1", "message": "It says {error}.", "status": 500}
        message = self.message_and_mistake(mistake, request="GET /crash")[0]
        self.assertEqual(message, "It says ZeroDivisionError: division by zero.")

    def test_a_message_that_needs_a_missing_answer_is_not_shown(self):
        mistake = {"check": "A1", "message": "{answer}?", "source": "None"}
        message, position = self.message_and_mistake(mistake, source="app = None\nprint(ap)\n")
        self.assertIn("NameError", message)
        self.assertEqual(position, 0)

    def test_a_checks_own_message_shows_values_too(self):
        self.assertEqual(self.message_and_mistake(message="It answered {status}.")[0], "It answered 200.")


class DefinitionErrors(AppTest):
    def definition_errors(self, *checks, mistakes=()):
        named = [{"name": str(number), **table} for number, table in enumerate(checks)]
        exercise = {"kind": "app", "checks": named, "mistakes": list(mistakes)}
        return [error.as_data()["key"] for error in check.definition_errors_of(exercise)]

    def test_ids_and_mistakes_belong_together(self):
        first = {"id": "A1", "request": "GET /"}
        mistake = {"message": "No.", "status": 404}
        self.assertEqual(self.definition_errors(first, mistakes=[{**mistake, "check": "A1"}]), [])
        self.assertEqual(self.definition_errors(first, mistakes=[{**mistake, "check": "A2"}]), ["check"])
        self.assertIn("check", self.definition_errors(first, mistakes=[mistake]))
        self.assertEqual(self.definition_errors(first, first), ["id", "id"])

    def test_a_check_needs_something_to_look_at(self):
        self.assertEqual(self.definition_errors({"request": "GET /"}), [])
        self.assertIn("status", self.definition_errors({"status": 200}))
        self.assertIn(
            "request",
            self.definition_errors(
                {"id": "A1", "request": "GET /"}, mistakes=[{"message": "No.", "check": "A1", "request": "GET /b"}]
            ),
        )


if __name__ == "__main__":
    import unittest

    unittest.main()
