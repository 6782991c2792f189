"""Checks of the starter dp1-two-workers."""

import asyncio
import contextlib
import functools
import http.client
import http.server
import io
import json
import logging
import os
import runpy
import socket
import sqlite3
import sys
import threading

from shared.asgi import Reply, exchange, started
from shared.folder import forget
from shared.texts import named

PATIENCE = min(float(os.environ.get("CHECK_PATIENCE", "1")), 6)
HERE = os.path.join(os.getcwd(), "")
REAL_CONNECT = sqlite3.connect


def described(error):
    """Puts an exception into a line."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    words = (str(error).strip().splitlines() or [""])[0]
    return type(error).__name__ + (f": {words.rstrip('.?!')}" if words else "")


class Traffic:
    """Lets somebody else act before each step of a worker that reaches a file or a database."""

    def __init__(self):
        self.other, self.acting, self.left, self.before = None, False, -1, ""
        self.meets, self.rival = False, None
        sqlite3.connect = self.connect
        sys.addaudithook(self.audit)

    def connect(self, *values, **options):
        if self.acting:
            # The other one doesn't wait for a lock, because the one that has it waits for the other one.
            values, options = values[:1] + (0,) * (len(values) > 1) + values[2:], dict(options)
            if len(values) < 2:
                options["timeout"] = 0
        connection = REAL_CONNECT(*values, **options)
        if not self.acting:
            connection.execute("PRAGMA busy_timeout = 300")
        state = {
            "lazy": connection.in_transaction,
            "looked": False,
            "name": values[0] if values else options["database"],
        }
        connection.set_trace_callback(functools.partial(self.statement, state))
        return connection

    def statement(self, state, what):
        """Follows a connection, because a transaction that looks first can't get the lock that another one has."""
        words = str(what).upper().split() or [""]
        if words[0] in ("BEGIN", "COMMIT", "END", "ROLLBACK"):
            state.update(lazy=words[0] == "BEGIN" and not {"IMMEDIATE", "EXCLUSIVE"} & set(words), looked=False)
        self.end_meeting()
        if self.meets and state["lazy"] and state["looked"] and words[0] in ("INSERT", "UPDATE", "DELETE", "REPLACE"):
            # It fails right away, so nobody waits.
            self.meets = False
            self.rival = REAL_CONNECT(state["name"], timeout=0, isolation_level=None, check_same_thread=False)
            with contextlib.suppress(sqlite3.OperationalError):
                self.rival.execute("BEGIN IMMEDIATE")
        state["looked"] = state["lazy"] and (state["looked"] or words[0] in ("SELECT", "WITH"))
        self.step(what)

    def end_meeting(self):
        if self.rival:
            self.rival.close()
            self.rival = None

    @contextlib.contextmanager
    def meeting(self):
        """Lets another worker, which has also looked, be the first to write."""
        self.meets = True
        try:
            yield
        finally:
            self.meets = False
            self.end_meeting()

    def audit(self, event, details):
        if event == "open" and self.other and not self.acting and isinstance(details[0], (str, os.PathLike)):
            name, mode = os.path.abspath(details[0]), details[1] or ""
            if (
                name.startswith(HERE)
                and name.endswith((".txt", ".json", ".db", ".csv", ".dat"))
                and set(mode) & set("wax+")
            ):
                self.step(f"writing {os.path.basename(name)}")

    def step(self, what):
        if self.other is None or self.acting:
            return
        self.left -= 1
        if self.left != -1:
            return
        self.acting, self.before = True, " ".join(str(what).split())
        thread = threading.Thread(target=self.other, daemon=True)
        thread.start()
        thread.join(3 * PATIENCE)
        self.acting = False

    @contextlib.contextmanager
    def with_other(self, act, place):
        """Lets the other one act before this step. The first step is 0."""
        self.other, self.left = act, place
        try:
            yield
        finally:
            self.other = None


TRAFFIC = Traffic()


def fresh():
    """Makes an empty database, as make_db.py makes it."""
    for name in os.listdir("."):
        if name.startswith("numbers.db"):
            os.remove(name)
    with contextlib.redirect_stdout(io.StringIO()):
        runpy.run_path("make_db.py", run_name="__main__")


def load(name="main"):
    """Imports a module of the reader as a new process does. printer stays, because the check plays it."""
    forget(keep=("printer",))
    try:
        return __import__(name)
    except SyntaxError as error:
        raise AssertionError(
            f"Python can't read {os.path.basename(error.filename or 'your file')}. Line {error.lineno}: {error.msg.rstrip('.?!')}."
        ) from None
    except Exception as error:
        raise AssertionError(
            f"The import of {name}.py ended with {described(error)}. Every worker imports it. Which line is it?"
        ) from None


async def ask(app, asked, phone="192.168.7.1", headers=(), prefix=""):
    """Sends a request to the app, without a server."""
    method, _, path = asked.partition(" ")
    pairs = [("host", "dumplings.example"), *headers]
    scope = {"client": (phone, 50000), "server": ("127.0.0.1", 8000), "root_path": prefix, "state": {}}
    try:
        async with asyncio.timeout(8 * PATIENCE):
            reply = await exchange(app, f"{method} {prefix}{path}", headers=pairs, **scope)
    except TimeoutError as error:
        reply = Reply(asked, 500, [], "", named(error))
    reply.asked = asked
    return reply


class Worker:
    """A worker: the app, imported into memory that no other worker sees."""

    def __init__(self):
        module = load()
        self.app = getattr(module, "app", None)
        assert callable(self.app), "main.py has nothing called app any more. What has become of app = FastAPI(…)?"

    def ask(self, asked, phone="192.168.7.1"):
        """Sends a request in an event loop that only lives as long as the request, with the app's lifespan around it."""
        return asyncio.run(self.one(asked, phone))

    async def one(self, asked, phone):
        try:
            end = await started(self.app)
        except Exception as error:
            raise AssertionError(f"Your app doesn't start: {named(error)}. Which line is it?") from None
        try:
            return await ask(self.app, asked, phone)
        finally:
            await asyncio.wait_for(end(), timeout=3)


def number_of(reply, asked="POST /numbers", statuses=(201,)):
    """Returns the number in an answer."""
    assert reply.status in statuses and isinstance(reply.get("number"), int), (
        f"{asked} answered {reply.said} It should be {' or '.join(map(str, statuses))}, with a number. What happens in its function?"
    )
    return reply.get("number")


def meet(worker, asked, phone="192.168.7.1"):
    """Sends a request while another worker is about to write."""
    with TRAFFIC.meeting():
        reply = worker.ask(asked, phone)
    assert not (reply.status >= 400), (
        f"Two workers had begun a transaction and looked, and the other one was the first to write. {asked} answered {reply.said} When does your transaction lock the database?"
    )
    return reply


def variables(env):
    return " and ".join(f"{name}={value}" for name, value in env.items()) or "no variable"


def started_by_serve(**env):
    """Runs serve.py as `python serve.py` does, and returns the settings that uvicorn gets."""
    import uvicorn

    assert os.path.isfile("serve.py"), (
        "There's no file serve.py next to main.py. Write the program there that starts the server."
    )
    for name in ("PORT", "WORKERS", "PROXY", "WEB_CONCURRENCY", "FORWARDED_ALLOW_IPS"):
        os.environ.pop(name, None)
    os.environ.update(env)
    calls = []
    uvicorn.run = lambda *values, **options: calls.append((values, options))
    set_up = variables(env)
    with contextlib.redirect_stdout(io.StringIO()):
        for name in ("__mp_main__", "__main__"):
            try:
                runpy.run_path("serve.py", run_name=name)
            except SystemExit as error:
                assert error.code in (None, 0), f"With {set_up} set, serve.py ended with: {error.code}"
            except SyntaxError as error:
                raise AssertionError(
                    f"Python can't read serve.py. Line {error.lineno}: {error.msg.rstrip('.?!')}."
                ) from None
            except Exception as error:
                raise AssertionError(
                    f"With {set_up} set, serve.py ended with {described(error)}. Which line is it?"
                ) from None
            if name == "__mp_main__":
                assert not calls, (
                    "Each worker is a new Python that imports serve.py, and your serve.py starts a server when it's imported. So each worker would start workers. Which line lets only the program that you start do that?"
                )
    assert calls, "serve.py ended and never called uvicorn.run. Who starts the server?"
    values, options = calls[-1]
    options = {"app": values[0], **options} if values else dict(options)
    options.pop("app_dir", None)
    return options


def no_number_is_given_twice_not_by_two_workers_not_after_a_restart_not_if_another_worker_is_quicker():
    fresh()
    workers = [Worker(), Worker()]
    turns = [0, 0, 1, 0, 1, 1]
    got = [number_of(workers[turn].ask("POST /numbers", f"192.168.7.{10 + place}")) for place, turn in enumerate(turns)]
    said = ", ".join(map(str, got))
    assert got != [1] * 6, (
        "Six phones asked two workers, and each of them got number 1. What does the database know when a connection has been closed?"
    )
    assert not (len(set(got)) < 6), (
        f"Six phones asked two workers, A A B A B B, and got the numbers {said}. Which memory does the second worker look into?"
    )
    assert got == [1, 2, 3, 4, 5, 6], (
        f"Six phones took the first six numbers, one after the other, and got {said}. In which order should they be called?"
    )
    after = number_of(Worker().ask("POST /numbers", "192.168.7.30"))
    assert after == 7, (
        f"After number 6, the server was restarted, and the next phone got number {after}. What has to survive a restart?"
    )
    for place in range(4):
        others = []
        with TRAFFIC.with_other(
            lambda: others.append(workers[1].ask("POST /numbers", f"192.168.7.{40 + place}")), place
        ):
            mine = number_of(
                workers[0].ask("POST /numbers", f"192.168.7.{50 + place}"),
                "While worker B gave out a number, worker A's POST /numbers",
            )
        given = [mine, *[one.get("number") for one in others if one.status == 201]]
        assert not (len(set(given)) < len(given)), (
            f"A phone asked worker A. Before A came to {TRAFFIC.before[:70]}, worker B gave out number {given[-1]}. A's phone got {mine}, too. How many steps are looking and writing, and who may come in between?"
        )
    meet(workers[0], "POST /numbers", "192.168.7.60")


def serve_py_starts_as_many_workers_as_workers_says_at_port_without_reload():
    import uvicorn

    for env, port, count in [({"WORKERS": "3", "PORT": "8123"}, 8123, 3), ({}, 8000, None)]:
        options = started_by_serve(**env)
        app = options.get("app")
        assert isinstance(app, str), (
            f"uvicorn.run gets {type(app).__name__} as the app. A worker is another process, and can't take an object out of yours. How does it find the app?"
        )
        module, _, attribute = app.partition(":")
        assert attribute and os.path.isfile(module.replace(".", "/") + ".py"), (
            f"uvicorn.run gets {app!r} as the app. Which file is that, and what in it?"
        )
        assert not options.get("reload"), (
            "With reload, uvicorn ignores workers and watches your files instead. Who edits files at the window?"
        )
        what = variables(env)
        for name in ("port", "workers"):
            value = options.get(name)
            assert not isinstance(value, str), (
                f"With {what} set, {name} is the string {value!r}. What does uvicorn count with?"
            )
        try:
            config = uvicorn.Config(**{"log_level": "critical", **options})
        except Exception as error:
            raise AssertionError(
                f"uvicorn can't start with these settings: {described(error)}. Which argument of uvicorn.run is it?"
            ) from None
        assert config.port == port, (
            f"With {what} set, the server listens at port {config.port}. Which one should it be?"
        )
        if count:
            assert config.workers == count, (
                f"With {what} set, uvicorn starts {config.workers} workers. Where should that number come from?"
            )
        else:
            assert not (config.workers < 2), (
                "Without the variable WORKERS, uvicorn starts one worker. What was wrong with one?"
            )
        assert not (config.workers > 64), (
            f"With {what} set, there'd be {config.workers} workers. How many cores does a small computer have?"
        )


def a_stop_waits_for_the_slip_in_the_printer_and_not_for_longer_than_a_platform_does():
    import uvicorn

    limit = started_by_serve().get("timeout_graceful_shutdown")
    assert limit is not None, (
        "serve.py says nothing about how long a stop may take, so one request that hangs keeps the old server running forever. Which argument of uvicorn.run limits that?"
    )
    assert isinstance(limit, (int, float)), f"timeout_graceful_shutdown is {limit!r}. What does uvicorn count with?"
    assert not (limit <= 5), (
        f"The printer needs 5 seconds, and after {limit} seconds of a stop, uvicorn cancels everything. What becomes of the slip?"
    )
    assert not (limit >= 10), (
        f"A stop may take {limit} seconds. After ten, Docker kills the process. What is in the printer then?"
    )

    import printer

    class Listening(logging.Handler):
        def emit(self, record):
            LINES.append(record.getMessage())
            if record.exc_info and record.exc_info[1]:
                ERRORS.append(f" The error: {described(record.exc_info[1])}.")

    LINES, ERRORS, PRINTED = [], [], []

    async def story():
        begun, go = threading.Event(), threading.Event()

        async def print_slip(number):
            begun.set()
            while not go.is_set():
                await asyncio.sleep(0.005)
            PRINTED.append(number)

        printer.print_slip = print_slip
        app = load().app
        with socket.socket() as one:
            one.bind(("127.0.0.1", 0))
            port = one.getsockname()[1]
        server = uvicorn.Server(uvicorn.Config(app, port=port, log_config=None, access_log=False))
        log = logging.getLogger("uvicorn.error")
        log.setLevel("INFO")
        log.handlers[:], log.propagate = [Listening()], False
        serving = asyncio.ensure_future(server.serve())
        while not server.started and not serving.done():
            await asyncio.sleep(0.01)

        async def order():
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(
                b"POST /slips/7 HTTP/1.1\r\nHost: dumplings.example\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            )
            text = await reader.read()
            writer.close()
            return text.decode(errors="replace").partition("\r\n")[0]

        ordered = asyncio.ensure_future(order())
        while not begun.is_set() and not (ordered.done() and not server.server_state.tasks):
            await asyncio.sleep(0.01)
        for _ in range(20):
            await asyncio.sleep(0)
        assert begun.is_set(), (
            f"Somebody ordered slip 7. The answer was {ordered.result() or 'nothing'}, and the printer never began.{''.join(ERRORS[:1])} Who calls printer.print_slip?"
        )
        server.should_exit = True
        # The slip is ready when it's clear that the server waits for it, or when the server has ended.
        quiet = 0
        while not serving.done():
            await asyncio.sleep(0.005)
            said = " ".join(LINES)
            if server.server_state.tasks and "Waiting for" in said:
                break
            quiet = (
                quiet + 1
                if "Waiting for application shutdown" in said and "Application shutdown complete" not in said
                else 0
            )
            if quiet > 20:
                break
        ended = serving.done()
        go.set()
        if ended:
            raise AssertionError(
                "The server was stopped while slip 7 was in the printer, and it ended without waiting. Somebody stands at the window and has no number. What does uvicorn know about your print job?"
            ) from None
        await asyncio.wait([serving], timeout=5 * PATIENCE)
        answer = await asyncio.wait_for(ordered, 5 * PATIENCE)
        assert " 20" in answer, f"POST /slips/7 answered {answer or 'nothing'}. What does the one who ordered it read?"
        assert PRINTED == [7], (
            f"The server was stopped while slip 7 was in the printer. These slips came out: {PRINTED}. What happened to the others?"
        )

    asyncio.run(story())


def the_proxy_says_who_asked_and_how_and_passes_on_nothing_that_a_visitor_made_up_about_it():
    SEEN = []

    class App(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            size = int(self.headers.get("Content-Length") or 0)
            SEEN.append((self.command, self.path, self.headers, self.rfile.read(size)))
            self.send_response(200)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"ok")

        do_POST = do_GET

        def log_message(self, *values):
            pass

    def serving(handler):
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return server

    proxy = load("proxy")
    missing = [name for name in ("Proxy", "APP") if not hasattr(proxy, name)]
    assert not missing, f"proxy.py has nothing called {missing[0]} any more. Give it this name again."
    VISITOR = ["192.168.7.23"]

    class Watched(proxy.Proxy):
        def __init__(self, request, address, server):
            super().__init__(request, (VISITOR[0], 50000), server)

        def log_message(self, *values):
            pass

    app = serving(App)
    proxy.APP = app.server_address[:2]
    front = serving(Watched)

    def through(method, path, headers, body=None):
        connection = http.client.HTTPConnection(*front.server_address[:2], timeout=5 * PATIENCE)
        try:
            connection.putrequest(method, path, skip_host=True)
            for name, value in headers:
                connection.putheader(name, value)
            if body:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            response = connection.getresponse()
            return response.status, response.read()
        except (OSError, http.client.HTTPException) as error:
            return 0, described(error).encode()
        finally:
            connection.close()

    plain = [("Host", "dumplings.example"), ("X-Note", "extra chili")]
    forged = [("x-forwarded-for", "10.9.9.9"), ("X-FORWARDED-FOR", "10.9.9.8"), ("X-forwarded-Proto", "gopher")]
    for visitor, more in [("192.168.7.23", []), ("192.168.7.66", []), ("192.168.7.23", forged)]:
        VISITOR[0] = visitor
        SEEN.clear()
        status, body = through("POST", "/queue/numbers", plain + more, b"hello")
        what = f"{visitor} asked the proxy" + (", and sent headers like x-forwarded-for: 10.9.9.9" if more else "")
        assert not (status != 200 or not SEEN), (
            f"{what}. The app got {'the request' if SEEN else 'nothing'}, and the visitor {status or body.decode()}. Which line of proxy.py is it?"
        )
        method, path, headers, sent = SEEN[-1]
        assert (method, path, sent) == ("POST", "/numbers", b"hello"), (
            f"{what}: POST /queue/numbers with a body. The app got {method} {path} with {sent!r}. What may the proxy change?"
        )
        who, how = headers.get_all("X-Forwarded-For", []), headers.get_all("X-Forwarded-Proto", [])
        said = ", ".join(who)
        if more:
            assert said == visitor, f"{what}. In the app, X-Forwarded-For is {said!r}. Who wrote that?"
            assert how == ["http"], (
                f"A visitor sent X-forwarded-Proto: gopher, and in the app, it is {', '.join(how)!r}. Who knows how the visitor came?"
            )
        assert said == visitor, (
            f"{what}. In the app, X-Forwarded-For is {said or 'missing'}. Which address does the proxy know?"
        )
        assert how == ["http"], (
            f"{what} with plain HTTP. In the app, X-Forwarded-Proto is {', '.join(how) or 'missing'}. What should it say?"
        )
        hosts = headers.get_all("Host", [])
        assert hosts == ["dumplings.example"], (
            f"{what} for dumplings.example. In the app, Host is {', '.join(hosts) or 'missing'}, and the links in its answers begin with that. Where would they lead a phone?"
        )
        assert headers.get("X-Note") == "extra chili", (
            f"{what}, with the header X-Note. The app didn't get it. Which headers may the proxy leave out?"
        )
    app.shutdown()
    app.server_close()
    status, body = through("POST", "/queue/numbers", plain)
    assert status == 502, (
        f"The app was down, and the visitor got {status or body.decode()} from the proxy. It was 502 at the start. What has changed?"
    )
    front.shutdown()
    front.server_close()


def the_app_believes_the_proxy_that_proxy_names_and_nobody_else_and_its_links_lead_through_the_proxy():
    import uvicorn

    fresh()
    FORWARDED = [("X-Forwarded-For", "192.168.7.23"), ("X-Forwarded-Proto", "https")]

    def app_with(**env):
        options = {**started_by_serve(**env), "log_level": "critical", "workers": 1}
        load()
        config = uvicorn.Config(**options)
        try:
            config.load()
        except (Exception, SystemExit) as error:
            raise AssertionError(
                f"uvicorn can't load the app with these settings: {described(error)}. Which argument of uvicorn.run is it?"
            ) from None
        return config

    def phone_of(config, asker, asked="POST /numbers"):
        reply = asyncio.run(ask(config.loaded_app, asked, asker, FORWARDED, config.root_path))
        number_of(reply, asked, (200, 201))
        return reply

    for env, proxy in [({"PROXY": "10.0.0.5"}, "10.0.0.5"), ({}, "127.0.0.1")]:
        what = f"With PROXY={proxy} set" if env else "Without the variable PROXY"
        config = app_with(**env)
        stranger = phone_of(config, "203.0.113.9")
        assert stranger.get("phone") == "203.0.113.9", (
            f"{what}, a stranger asked the app directly from 203.0.113.9 and sent X-Forwarded-For: 192.168.7.23. The app takes it for the phone {stranger.get('phone')}. Whom does it believe?"
        )
        reply = phone_of(config, proxy)
        assert reply.get("phone") == "192.168.7.23", (
            f"{what}, a request came from {proxy} with X-Forwarded-For: 192.168.7.23. The app takes it for the phone {reply.get('phone')}. How does it know its proxy?"
        )
        link, end = str(reply.get("link")), f"/numbers/{reply.get('number')}"
        assert link == "https://dumplings.example/queue" + end, (
            f"A phone asked the proxy for https://dumplings.example/queue/numbers, and its link is {link}. Does that lead to the app?"
        )
        docs = asyncio.run(ask(config.loaded_app, "GET /docs", proxy, FORWARDED, config.root_path))
        assert docs.status == 200, f"GET /docs answered {docs.said} What has happened to it?"
        assert "/queue/openapi.json" in docs.text, (
            "The page /queue/docs looks for its data at an address that the proxy doesn't know. What does the proxy cut off, and who tells the app?"
        )


def a_phone_has_one_number_at_a_time_each_number_is_called_once_and_all_workers_agree():
    fresh()
    a, b = Worker(), Worker()

    def board(worker):
        reply = worker.ask("GET /board", "192.168.7.99")
        assert reply.status == 200 and isinstance(reply.json, dict) and {"now", "waiting", "text"} <= set(reply.json), (
            f"GET /board answered {reply.said} It should be 200, with now, waiting and text. What happens in its function?"
        )
        return reply.json

    def boards_show(now, waiting, told):
        boards = [board(a), board(b)]
        assert all((one["now"], one["waiting"]) == (now, waiting) for one in boards), (
            f"{told} The two workers' boards: {json.dumps(boards)}. What should both show?"
        )

    def called(worker):
        reply = worker.ask("POST /next", "127.0.0.1")
        assert reply.status == 200 and isinstance(reply.json, dict) and "number" in reply.json, (
            f"POST /next answered {reply.said} It should be 200, with a number or null. What happens in its function?"
        )
        return reply.get("number")

    empty = board(a)
    assert not (empty["now"] is not None or empty["waiting"] != 0), (
        f"Nobody has taken a number yet, and GET /board answered {json.dumps(empty)}. Which number is at the window?"
    )
    assert not (not isinstance(empty["text"], str) or not empty["text"].strip()), (
        f"On the board, the text is {empty['text']!r}. What do people read who look at it?"
    )
    assert called(b) is None, "Nobody was waiting, and POST /next called a number. Whose was it?"
    first = number_of(a.ask("POST /numbers", "192.168.7.5"))
    again = b.ask("POST /numbers", "192.168.7.5")
    same = number_of(again, "The second POST /numbers of a phone", (200, 201))
    assert same == first, (
        f"A phone took number {first} from one worker, pressed again, and got {same} from the other. How many numbers may it wait with?"
    )
    assert again.status != 201, (
        f"A phone that already waits with number {first} pressed again, and the status was 201. What was created?"
    )
    second = number_of(b.ask("POST /numbers", "192.168.7.6"))
    assert second == first + 1, f"Another phone pressed, and got number {second}, after number {first}. What's next?"
    boards_show(None, 2, "Two are waiting and nobody has been called.")
    now = called(b)
    assert now == first, f"The numbers {first} and {second} are waiting, and POST /next called {now}. Who came first?"
    boards_show(first, 1, f"Number {first} was called by one worker, and {second} is waiting.")
    third = number_of(a.ask("POST /numbers", "192.168.7.5"), "POST /numbers of a phone whose number was called")
    assert third == second + 1, (
        f"A phone whose number {first} was called wants more dumplings, and got {third}. What's next?"
    )
    rest = [called(a), called(b), called(a)]
    assert rest == [second, third, None], (
        f"The numbers {second} and {third} were waiting, and POST /next called, in this order: {rest}. What should come when nobody's left?"
    )
    end = board(b)
    assert (end["now"], end["waiting"]) == (third, 0), (
        f"Number {third} was called, then somebody pressed “next” again, and nobody was left. GET /board: {json.dumps(end)}. Which number was called last?"
    )
    fourth = number_of(meet(a, "POST /numbers", "192.168.7.7"))
    assert fourth == third + 1, (
        f"The last number was {third}, all of them were called, and the next phone got {fourth}. What's next?"
    )
    meet(a, "POST /next", "127.0.0.1")

    # Two workers at the same moment.
    for place in range(4):
        phone, presses, calls = f"192.168.7.{60 + place}", [], []
        with TRAFFIC.with_other(lambda: presses.append(b.ask("POST /numbers", phone)), place):
            mine = number_of(
                a.ask("POST /numbers", phone), "POST /numbers, while the same phone asked another worker,", (200, 201)
            )
        got = {mine, *[one.get("number") for one in presses if isinstance(one.get("number"), int)]}
        assert not (len(got) > 1), (
            f"A phone pressed twice at the same moment, and the two requests reached two workers. It waits with the numbers {sorted(got)}. Who may come between looking and writing?"
        )
        a.ask("POST /numbers", f"192.168.7.{70 + place}")
        with TRAFFIC.with_other(lambda: calls.append(b.ask("POST /next", "127.0.0.1")), place):
            mine = called(a)
        numbers = [mine, *[one.get("number") for one in calls if isinstance(one.get("number"), int)]]
        assert not (len(set(numbers)) < len(numbers)), (
            f"At two windows, somebody pressed “next” at the same moment. These numbers were called: {', '.join(map(str, numbers))}. Who may come between looking and writing?"
        )
