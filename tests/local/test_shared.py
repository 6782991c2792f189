"""The modules that the checks of starters share: the client for applications, words, folders and containers."""

import asyncio
import json
import os
import sys
import tempfile
import types
import unittest

STARTERS = os.path.join(os.path.dirname(__file__), "..", "..", "content", "starters")
sys.path.insert(0, os.path.abspath(STARTERS))
from shared.asgi import ask, call, started
from shared.containers import dotenv, filled, mounts_of, options_of, rule_about, words_of
from shared.folder import forget, git, text_of
from shared.jumping import Jumping, Stuck
from shared.programs import last_line, python, typed_into
from shared.sources import missing_hints
from shared.texts import counted, first_line, in_python, last_error, named, short, shown
from shared.tools import first_line as first_line_with
from shared.tools import why
from shared.trials import complaint, noticed, problem_of
from shared.wsgi import environ


async def app(scope, receive, send):
    """Answers with the request."""
    body = (await receive()).get("body", b"")
    if scope["path"] == "/fails":
        raise ValueError("no such book.\nMore about it.")
    if scope["path"] == "/silent":
        return
    headers = {name.decode(): value.decode() for name, value in scope["headers"]}
    seen = {**{key: scope[key] for key in ("method", "path", "scheme")}, "headers": headers, "body": body.decode()}
    seen["query"] = scope["query_string"].decode()
    fields = [(b"Set-Cookie", b"a=1"), (b"Set-Cookie", b"b=2")]
    await send({"type": "http.response.start", "status": 201, "headers": fields})
    for part in (json.dumps(seen).encode()[:9], json.dumps(seen).encode()[9:]):
        await send({"type": "http.response.body", "body": part, "more_body": True})
    await send({"type": "http.response.body"})


async def contract(scope, receive, send):
    await send({"type": "http.response.start", "status": 404})
    await send({"type": "http.response.body", "body": b'{"error": {"code": "not_found", "message": "No book."}}'})


class Client(unittest.TestCase):
    def test_a_request_reaches_the_application(self):
        reply = call(app, "POST /books?limit=3", {"id": 1}, headers=[("X-Id", "7")], scheme="https")
        self.assertEqual(reply.status, 201)
        seen = reply.json
        self.assertEqual((seen["method"], seen["path"], seen["query"]), ("POST", "/books", "limit=3"))
        self.assertEqual((seen["scheme"], seen["body"]), ("https", '{"id": 1}'))
        sent = {"host": "shelf.example", "x-id": "7", "content-length": "9", "content-type": "application/json"}
        self.assertEqual(seen["headers"], sent)
        self.assertEqual(reply.fields, [("set-cookie", "a=1"), ("set-cookie", "b=2")])

    def test_a_text_can_be_sent_as_it_is_to_another_host(self):
        fields = [("host", "door.example"), ("content-type", "text/plain")]
        seen = call(app, "PUT /", raw="no JSON", headers=fields).json
        self.assertEqual(seen["body"], "no JSON")
        self.assertEqual((seen["headers"]["host"], seen["headers"]["content-type"]), ("door.example", "text/plain"))

    def test_the_moment_of_the_answer_is_told(self):
        moments = []
        call(app, "GET /", when_answered=lambda: moments.append("answered"))
        self.assertEqual(moments, ["answered"])

    def test_a_path_is_decoded(self):
        seen = []

        async def keeps(scope, receive, send):
            seen.extend((scope["path"], scope["raw_path"]))
            await app(scope, receive, send)

        call(keeps, "GET /books/a%20b")
        self.assertEqual(seen, ["/books/a b", b"/books/a%20b"])

    def test_the_client_stays_until_it_has_the_answer(self):
        order = []

        async def streams(scope, receive, send):
            async def leaves():
                while (await receive())["type"] == "http.request":
                    pass
                order.append("left")

            waiting = asyncio.create_task(leaves())
            await asyncio.sleep(0)
            await send({"type": "http.response.start", "status": 200})
            order.append("answered")
            await send({"type": "http.response.body"})
            await waiting

        call(streams, "GET /")
        self.assertEqual(order, ["answered", "left"])

    def test_another_client_can_send_the_body(self):
        parts = [b"}", b"{"]

        async def pieces():
            return {"type": "http.request", "body": parts.pop(), "more_body": bool(parts)}

        async def reads(scope, receive, send):
            body, more = b"", True
            while more:
                message = await receive()
                body, more = body + message["body"], message["more_body"]
            await send({"type": "http.response.start", "status": 200})
            await send({"type": "http.response.body", "body": body})

        self.assertEqual(call(reads, "POST /", receive=pieces).text, "{}")

    def test_an_exception_can_be_seen(self):
        exceptions = []
        call(app, "GET /fails", when_raised=exceptions.append)
        self.assertEqual([type(one) for one in exceptions], [ValueError])

    def test_an_exception_is_a_500_and_named(self):
        reply = call(app, "GET /fails")
        self.assertEqual((reply.status, reply.error), (500, "ValueError: no such book"))
        self.assertIn("ValueError: no such book", reply.told)

    def test_no_answer_is_a_500_too(self):
        reply = call(app, "GET /silent")
        self.assertTrue(reply.silent)
        self.assertIn("without sending anything", reply.told)

    def test_the_error_body_is_read(self):
        reply = call(contract, "GET /books/9")
        self.assertEqual((reply.code, reply.message), ("not_found", "No book."))
        self.assertEqual((reply.get("error"), reply.get("items")), (reply.json["error"], None))
        self.assertTrue(reply.told.startswith("GET /books/9 answered 404 with {"))
        other = call(app, "GET /")
        self.assertEqual((other.code, other.message), (None, ""))

    def test_the_app_in_main_is_asked(self):
        main, sys.modules["main"] = sys.modules.get("main"), types.SimpleNamespace(app=contract)
        self.addCleanup(sys.modules.update if main else sys.modules.pop, {"main": main} if main else "main")
        self.assertEqual(ask("GET /books/9").code, "not_found")

    def test_a_wsgi_application_gets_what_a_server_passes(self):
        got = environ("POST", "/books", "a=1", b"{}")
        self.assertEqual((got["REQUEST_METHOD"], got["QUERY_STRING"], got["CONTENT_LENGTH"]), ("POST", "a=1", "2"))
        self.assertEqual(got["wsgi.input"].read(), b"{}")


class Loop(unittest.TestCase):
    def test_the_clock_jumps_and_remembers_tasks_that_went_on(self):
        async def careless():
            try:
                await asyncio.sleep(3600)
            except asyncio.CancelledError:
                return

        async def main():
            task = asyncio.ensure_future(careless())
            await asyncio.sleep(60)
            task.cancel()
            await asyncio.wait([task])

        with asyncio.Runner(loop_factory=Jumping) as runner:
            runner.run(main())
            self.assertEqual(runner.get_loop().time(), 60)
            self.assertEqual(runner.get_loop().went_on(), ["careless"])

    def test_a_loop_that_waits_for_nothing_is_stuck(self):
        loop = Jumping()
        self.addCleanup(loop.close)
        with self.assertRaises(Stuck):
            loop.run_until_complete(loop.create_future())


class Programs(unittest.TestCase):
    def test_lines_are_typed_into_a_program(self):
        words = ["-c", "print(input() + input())"]
        self.assertEqual(typed_into(*words, typed=["a", 1]), ("a1\n", ""))
        self.assertEqual(typed_into(*words, typed=["a"])[1], "the program asked one more question than that")
        self.assertEqual(
            typed_into("-c", "1 / 0", typed=[])[1], "the program stopped with “ZeroDivisionError: division by zero”"
        )

    def test_a_program_that_never_ends_has_no_last_line(self):
        self.assertIsNone(python("-c", "while True: pass", seconds=0.2))
        self.assertEqual(last_line(None), "no end in sight")

    def test_missing_hints_are_named(self):
        with tempfile.TemporaryDirectory() as place:
            path = os.path.join(place, "fees.py")
            with open(path, "w", encoding="utf-8") as file:
                file.write("def fee(days: int, *, rate) -> int:\n    return days\n\n\ndef late():\n    pass\n")
            self.assertEqual(
                missing_hints([path]), [f"the parameter rate of fee in {path}", f"the result of late in {path}"]
            )


class Tests(unittest.TestCase):
    """What pytest and hooks print becomes a sentence."""

    def test_the_line_that_says_most_is_found(self):
        self.assertEqual(complaint("x\nE   AssertionError: assert 1 == 2.\nE    +  where 1"), "assert 1 == 2")
        self.assertEqual(complaint("E   a\nE   ImportError: no fees", -1), "ImportError: no fees")
        self.assertEqual(why("Ruff....Failed\n- hook id: ruff\nF401 unused"), "Ruff: F401 unused")
        self.assertEqual(first_line_with("a\nb: error: c", "error:"), "b: error: c")

    def test_a_failing_test_and_an_unnoticed_fault_are_named(self):
        result = types.SimpleNamespace(
            passed=["t.py::test_a"], failed={"t.py::test_b": "assert 1 == 2"}, broken={}, green=False
        )
        self.assertTrue(problem_of(result).startswith("test_b fails: assert 1 == 2. Which"))
        result.failed, result.green = {}, True
        self.assertEqual(problem_of(result), "")
        with self.assertRaisesRegex(AssertionError, "A fault, and your only test, test_a, passed. Who"):
            noticed(result, "A fault", "Who?")


class Start(unittest.TestCase):
    def runs(self, lifespan):
        async def both():
            end = await started(lifespan, {"name": "state"})
            await end()

        asyncio.run(both())

    def test_an_application_starts_and_ends(self):
        seen = []

        async def lifespan(scope, receive, send):
            seen.append(scope["state"]["name"])
            for _ in range(2):
                seen.append((await receive())["type"])
                await send({"type": f"{seen[-1]}.complete"})

        self.runs(lifespan)
        self.assertEqual(seen, ["state", "lifespan.startup", "lifespan.shutdown"])

    def test_what_keeps_it_from_starting_is_raised(self):
        async def fails(scope, receive, send):
            await send({"type": "lifespan.startup.failed", "message": "Traceback\nValueError: no key"})
            raise ValueError("no key")

        async def gives_up(scope, receive, send):
            await send({"type": "lifespan.startup.failed"})

        self.assertRaisesRegex(ValueError, "no key", self.runs, fails)
        self.assertRaisesRegex(RuntimeError, "no reason", self.runs, gives_up)

    def test_an_application_may_know_nothing_about_it(self):
        async def only_http(scope, receive, send):
            raise KeyError(scope["type"])

        self.runs(only_http)


class Words(unittest.TestCase):
    def test_a_text_is_cut(self):
        self.assertEqual(short(" a\n b "), "a b")
        self.assertEqual(short("abcdef", 3), "abc …")

    def test_an_error_is_named_as_in_a_traceback(self):
        self.assertEqual(named(KeyError("x")), "KeyError: 'x'")
        self.assertEqual(named(RuntimeError()), "RuntimeError")
        self.assertEqual(first_line(ValueError("one:\ntwo")), "one")

    def test_a_group_and_pydantics_errors_are_named_by_the_first_one_inside(self):
        class InvalidError(ValueError):
            def errors(self):
                return [{"loc": ("body", "title"), "msg": "Field required"}]

        self.assertEqual(named(ExceptionGroup("two", [KeyError("x"), ValueError()])), "KeyError: 'x'")
        self.assertEqual(named(InvalidError()), "InvalidError: body.title: Field required")

    def test_a_value_is_shown_as_json_or_as_python_does(self):
        self.assertEqual([shown("a"), shown({"a": None}), shown([1, 2, 3], 5)], ["a", '{"a": null}', "[1, 2 …"])
        self.assertEqual([in_python("a"), in_python({"a": None})], ["'a'", "{'a': None}"])

    def test_the_last_traceback_of_a_log_is_found(self):
        log = "KeyError: 1\nINFO no Error\n  File x\napp.models.Book.DoesNotExist: none.\nGET / 500"
        self.assertEqual([last_error(log), last_error("fine")], ["app.models.Book.DoesNotExist: none.", ""])

    def test_a_number_has_its_word(self):
        self.assertEqual([counted(1, "mail"), counted(2, "mail")], ["1 mail", "2 mails"])


class Folder(unittest.TestCase):
    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory())

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def test_modules_of_a_folder_are_forgotten(self):
        self.write("one_of_theirs.py", "")
        self.write("their_package/part.py", "")
        self.write("kept_of_theirs.py", "")
        sys.path.insert(0, self.folder)
        self.addCleanup(sys.path.remove, self.folder)
        import kept_of_theirs
        import one_of_theirs
        import their_package.part

        forgotten_modules = forget(self.folder, keep=("kept_of_theirs",))
        self.assertEqual(sorted(forgotten_modules), ["one_of_theirs", "their_package", "their_package.part"])
        self.assertIs(forgotten_modules["one_of_theirs"], one_of_theirs)
        self.assertNotIn("their_package.part", sys.modules)
        self.assertIs(sys.modules.pop("kept_of_theirs"), kept_of_theirs)
        self.assertIs(forgotten_modules["their_package"], their_package)

    def test_a_text_is_read_or_none(self):
        self.assertEqual(text_of(self.write("a.txt", "\ufeffhello")), "hello")
        self.assertIsNone(text_of(os.path.join(self.folder, "b.txt")))

    def test_git_answers_or_refuses(self):
        self.assertIsNone(git(self.folder, "rev-parse", "HEAD"))
        self.assertEqual(git(self.folder, "init", "-q"), "")

    def test_a_file_like_dotenv_is_read(self):
        path = self.write(".env", "# no\nexport A=1 # one\nB = 'two'\n")
        self.assertEqual(dotenv(path), {"A": "1", "B": "two"})
        self.assertIsNone(dotenv(path + ".not"))


class Containers(unittest.TestCase):
    def test_variables_are_filled_in(self):
        missing = set()
        text = filled("$A ${B:-b} ${C-c} ${D:+d} ${E:?} $$F", {"A": "a", "C": "", "D": "1"}, missing)
        self.assertEqual(text, "a b  d  $F")
        self.assertEqual(missing, {"E"})

    def test_the_last_rule_of_dockerignore_counts(self):
        rules = ["tests", "**/*.db", "!keep/one.db"]
        matching_rules = [rule_about(path, rules) for path in ("tests/a.py", "a/b.db", "keep/one.db", "main.py")]
        self.assertEqual(matching_rules, ["tests", "**/*.db", "!keep/one.db", None])

    def test_instructions_and_commands_are_split(self):
        self.assertEqual(options_of("--from=build --chmod=1 /a /b"), (["--from=build", "--chmod=1"], "/a /b"))
        self.assertEqual(words_of(["sh", "-c", "one && exec two"]), ["one", "&&", "two"])

    def test_volumes_have_a_kind_and_a_place(self):
        volumes = ["data:/var/lib/data", "./here:/app:ro", {"type": "tmpfs", "target": "/tmp/"}, "nowhere"]
        mounts = [("volume", "data", "/var/lib/data", False), ("bind", "./here", "/app", True)]
        self.assertEqual(mounts_of({"volumes": volumes}), [*mounts, ("tmpfs", None, "/tmp", False)])


if __name__ == "__main__":
    unittest.main()
