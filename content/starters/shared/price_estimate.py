"""The server that the checks of the price estimate ask."""

import asyncio
import builtins
import io
import json
import logging
import os
import runpy
import signal
import sqlite3
import sys
import threading
import time
import traceback
import warnings
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

from shared.asgi import exchange, started
from shared.folder import forget, own_modules
from shared.texts import named

place = os.path.join(os.path.realpath(os.getcwd()), "")
tape = io.BytesIO()
terminal = io.TextIOWrapper(tape, encoding="utf-8", newline="", write_through=True)
now: dict[str, Any] = {"port": None, "loggers": [], "app": None, "loop": None, "end": None, "run": None, "salt": 0}


# In each process, Python gives strings another hash. And nobody sleeps here.
plain_hash, plain_sleep = hash, time.sleep


def hash_of_today(value):
    file = sys._getframe(1).f_code.co_filename
    # The code of the checks has no absolute path.
    theirs = os.path.isabs(file) and os.path.realpath(file).startswith(place)
    return plain_hash((now["salt"], value)) if theirs and isinstance(value, (str, bytes)) else plain_hash(value)


def nap(seconds):
    run = now["run"]
    if threading.current_thread() is not threading.main_thread():
        plain_sleep(min(seconds, 0.02))
    elif run:
        run["naps"] += 1
        if run["naps"] > 200:
            run["endless"] = run["dead"] = True
            raise Crash


class Crash(BaseException):
    """The power is gone."""


# SQLite, statement by statement
def before(connection, sql):
    run = connection.run
    if run is None:
        return
    if run["dead"]:
        raise Crash
    number = len(run["sent"])
    run["sent"].append(" ".join(str(sql).split())[:60])
    if number > 3000:  # an endless loop
        run["endless"] = run["dead"] = True
        raise Crash
    if number == run["crash"]:
        run["dead"] = run["crashed"] = True
        raise Crash
    run["at"].append(tape.tell())
    if run["meet"] and number == run["meet"]["moment"]:
        run["theirs"] = beside(
            lambda: {
                **worker("b", run["meet"]["crash"]),
                "jobs": [ask(f"GET /jobs/{one}")["text"] for one in run["meet"]["jobs"]],
            }
        )


def beside(work):
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return work()
    found = []
    thread = threading.Thread(target=lambda: found.append(work()))
    thread.start()
    thread.join()
    return found[0]


class Cursor(sqlite3.Cursor):
    def execute(self, sql, *values):
        before(self.connection, sql)
        if "busy_timeout" in str(sql).lower():
            sql = "PRAGMA busy_timeout = 0"
        return super().execute(sql, *values)

    def executemany(self, sql, *values):
        before(self.connection, sql)
        return super().executemany(sql, *values)

    def executescript(self, sql):
        before(self.connection, sql)
        return super().executescript(sql)


class Watched(sqlite3.Connection):
    run = None

    def cursor(self, factory=Cursor):
        return super().cursor(factory)

    def execute(self, *words):
        return self.cursor().execute(*words)

    def executemany(self, *words):
        return self.cursor().executemany(*words)

    def executescript(self, *words):
        return self.cursor().executescript(*words)

    def commit(self):
        before(self, "COMMIT")
        return super().commit()

    def rollback(self):
        if self.run and self.run["dead"]:
            raise Crash
        return super().rollback()

    def __exit__(self, *error):
        if error[0] is None:
            before(self, "COMMIT")
        elif self.run and self.run["dead"]:
            return False
        return super().__exit__(*error)


plain_connect = sqlite3.connect


def connect(database, timeout=0, *words, **more):
    more.setdefault("factory", Watched)
    connection = plain_connect(database, 0, *words, **more)
    try:
        sqlite3.Cursor(connection).execute("PRAGMA synchronous = OFF").close()
    except sqlite3.Error:
        pass
    if isinstance(connection, Watched) and now["run"]:
        connection.run = now["run"]
        connection.run["open"].append(connection)
    return connection


# The reader's modules, and the loggers


def loggers():
    return [logging.root, *(one for one in logging.root.manager.loggerDict.values() if isinstance(one, logging.Logger))]


def loggers_now():
    return [(one, one.handlers[:], one.filters[:], one.level, one.propagate, one.disabled) for one in loggers()]


def set_loggers(kept):
    known = {one[0].name: one[1:] for one in kept}
    for one in loggers():
        handlers, filters, level, one.propagate, one.disabled = known.get(
            one.name, ([], [], logging.NOTSET, True, False)
        )
        one.handlers[:], one.filters[:] = handlers, filters
        one.setLevel(level)


# What check.pyz can ask for


def load():
    import main

    app = getattr(main, "app", None)
    if not (callable(app) and hasattr(app, "openapi")):
        raise SystemExit("main.py runs, but there's no FastAPI object called app in it.")
    now["loop"] = asyncio.new_event_loop()
    now["end"] = now["loop"].run_until_complete(started(app))
    now["app"] = app


def start(files=(), env=()):
    """Ends the reader's service, and starts it again with other files and variables."""
    if now["end"]:
        now["loop"].run_until_complete(now["end"]())
    now.update(app=None, end=None, salt=now["salt"] + 1)
    for name, text in dict(files).items():
        os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
        with open(name, "w", encoding="utf-8") as file:
            file.write(text)
    for name, value in dict(env).items():
        os.environ.pop(name, None)
        if value is not None:
            os.environ[name] = value
    problem, begin = "", tape.tell()
    forget()
    set_loggers(now["loggers"])
    try:
        load()
    except BaseException as error:
        problem = named(error)
    return {"error": problem, "out": written(begin)}


def ask(asked, send=None, raw=None):
    begin = tape.tell()
    reply = now["loop"].run_until_complete(exchange(now["app"], asked, send, raw=raw, state={}))
    return {
        "status": reply.status,
        "error": reply.error,
        "out": written(begin),
        "headers": reply.headers,
        "text": reply.text,
    }


def written(begin):
    return tape.getvalue()[begin:].decode(errors="replace")


def asks(asked, sends):
    replies = [ask(asked, send) for send in sends]
    return [{"status": one["status"], "text": one["text"]} for one in replies]


def worker(name, crash=None, meet=None):
    """Runs `python worker.py once`, as another process would."""
    run = {"sent": [], "at": [], "crash": crash, "meet": meet, "open": [], "naps": 0, "theirs": None}
    run.update(dead=False, crashed=False, endless=False, error="")
    words, mine, kept, outer = sys.argv, own_modules(), loggers_now(), now["run"]
    who, begin = os.environ.get("WORKER"), tape.tell()
    forget()
    set_loggers(now["loggers"])
    sys.argv, now["run"], os.environ["WORKER"] = ["worker.py", "once"], run, name
    try:
        if not os.path.isfile("worker.py"):
            raise SystemExit("no worker.py")
        runpy.run_path("worker.py", run_name="__main__")
    except Crash:
        pass
    except SystemExit as error:
        run["error"] = (
            "" if error.code in (None, 0) else str(error.code) if error.code == "no worker.py" else named(error)
        )
    except BaseException as error:
        run["error"] = "" if run["dead"] else named(error)
    run["dead"] = True
    for connection in run.pop("open"):
        try:
            sqlite3.Connection.close(connection)
        except sqlite3.Error:
            pass
    forget()
    sys.modules.update(mine)
    set_loggers(kept)
    sys.argv, now["run"] = words, outer
    os.environ.pop("WORKER")
    if who is not None:
        os.environ["WORKER"] = who
    return {**run, "at": [one - begin for one in run["at"]], "out": written(begin)}


COMMANDS = {"start": start, "ask": ask, "asks": asks, "worker": worker}


class Handler(BaseHTTPRequestHandler):
    def answer(self):
        body = self.rfile.read(int(self.headers.get("content-length") or 0)).decode()
        status, headers = 200, {"content-type": "application/json", "x-check-port": str(now["port"])}
        if self.path != "/check.pyz":
            reply = ask(f"{self.command} {self.path}", raw=body or None)
            status, headers, text = reply["status"], reply["headers"], reply["text"]
        elif body:
            wish = json.loads(body)
            text = json.dumps(COMMANDS[wish.pop("do")](**wish))
        else:
            text = json.dumps("Only a beginning. What was sent after that is in the message above.")
        self.send_response(status)
        for key, value in headers.items():
            if key != "content-length":
                self.send_header(key, value)
        self.send_header("content-length", str(len(text.encode())))
        self.end_headers()
        self.wfile.write(text.encode())

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = answer

    def log_message(self, *words):
        pass


def serve_price_estimate(port):
    """Runs the reader's service and its workers in one process, as if each were another, and starts them again with
    other models.
    """
    now["port"] = port
    builtins.hash, time.sleep = hash_of_today, nap
    sqlite3.connect = sqlite3.dbapi2.connect = connect
    # Nobody sends signals here, and what a worker does about them mustn't outlive it.
    signal.signal = lambda number, handler: signal.SIG_DFL
    asyncio.SelectorEventLoop.add_signal_handler = lambda *words: None
    warnings.simplefilter("ignore")
    now["loggers"] = loggers_now()
    for name in ("DATABASE", "DATABASE_URL", "MODEL", "NEXT_MODEL", "NEXT_SHARE", "WORKER"):
        os.environ.pop(name, None)
    screen, sys.stdout, sys.stderr = sys.stderr, terminal, terminal
    try:
        load()
    except BaseException as error:
        print(written(0), end="", file=screen)
        if isinstance(error, SystemExit) and error.code not in (None, 0):
            print(error.code, file=screen)
        else:
            traceback.print_exc(file=screen)
        screen.flush()
        os._exit(1)
    HTTPServer(("127.0.0.1", port), Handler).serve_forever()
