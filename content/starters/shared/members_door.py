"""The server that the checks of the members' door ask: it runs the reader's app, and `/check.pyz` moves its world."""

import asyncio
import contextlib
import glob
import http.client
import io
import json
import os
import pathlib
import random
import re
import runpy
import sqlite3
import sys
import threading
import time
import traceback
from typing import Any

from shared.asgi import exchange
from shared.folder import forget
from shared.texts import named

# What the checks play themselves.
OUTSIDE = ("clock", "outbox")
state = {"port": None, "app": None, "now": int(time.time()), "hash": 0, "verify": 0, "invited": False}
written: list[str] = []
mails: list[dict] = []
events: list[str] = []
costs: list[tuple] = []
meeting: dict[str, Any] = {"what": None, "requests": [], "replies": [], "threads": []}


class Elsewhere(Exception):
    pass


def look(event, values):
    if event == "sqlite3.connect":
        name = os.fsdecode(values[0])
        if (
            name not in ("", ":memory:")
            and "mode=memory" not in name
            and os.path.realpath(name.removeprefix("file:").partition("?")[0]) != os.path.realpath("checked.db")
        ):
            raise Elsewhere("the program opens " + name + ", and DATABASE_URL says sqlite:///checked.db")


class Terminal:
    encoding = "utf-8"

    def __init__(self, real):
        self.real = real

    def write(self, text):
        written.append(text)
        return self.real.write(text)

    def __getattr__(self, name):
        return getattr(self.real, name)


def send(method, path, body, client):
    connection = http.client.HTTPConnection("127.0.0.1", state["port"], timeout=60)
    connection.request(
        method,
        path,
        json.dumps(body),
        {"Host": "door.example", "Content-Type": "application/json", "x-check-client": client},
    )
    answer = connection.getresponse()
    status, text = answer.status, answer.read().decode(errors="replace")
    connection.close()
    return status, text


def meet(what):
    # Before this hash is calculated, another request arrives, and gets as far as it can.
    if meeting["what"] != what or not meeting["requests"]:
        return
    with contextlib.suppress(RuntimeError):
        # In the event loop, nothing else can happen meanwhile.
        asyncio.get_running_loop()
        meeting["requests"].clear()
        return
    request = meeting["requests"].pop(0)
    thread = threading.Thread(target=lambda: meeting["replies"].append(send(*request)), daemon=True)
    meeting["threads"].append(thread)
    thread.start()
    thread.join(8)
    if thread.is_alive():
        # This program handles one request after the other.
        meeting["requests"].clear()


def run_invite(words):
    out, problem, arguments, own = io.StringIO(), "", sys.argv, {}
    if not os.path.isfile("invite.py"):
        return {"there": False, "out": "", "problem": ""}
    sys.argv = ["invite.py", *words]
    if not state["invited"]:
        # It's another process, so it doesn't share the memory of the service. Once is enough to see that.
        own = forget(keep=OUTSIDE)
    state["invited"] = True
    try:
        with contextlib.redirect_stdout(out):
            runpy.run_path("invite.py", run_name="__main__")
    except SystemExit as end:
        if end.code not in (None, 0):
            problem = (
                "the exit code " + str(end.code)
                if isinstance(end.code, int)
                else "“" + str(end.code).strip().rstrip(".") + "”"
            )
    except BaseException as error:
        problem = (type(error).__name__ + ": " + str(error)).splitlines()[0].rstrip(".")
    finally:
        sys.argv = arguments
        if own:
            forget(keep=OUTSIDE)
            sys.modules.update(own)
    return {"there": True, "out": out.getvalue(), "problem": problem}


async def flood(path, size, says_so):
    read = 0
    beginning = b'{"token": "x", "email": "flood@example.com", "password": "'

    async def receive():
        nonlocal read
        if read >= size:
            return {"type": "http.request", "body": b'"}', "more_body": False}
        part = beginning if read == 0 else b"a" * 65536
        read += len(part)
        return {"type": "http.request", "body": part, "more_body": True}

    headers = [("host", "door.example"), ("content-type", "application/json")]
    headers.append(("content-length", str(size + 2)) if says_so else ("transfer-encoding", "chunked"))
    where = {"scheme": "https", "client": ("10.9.9.9", 1), "server": ("door.example", 443), "state": {}}
    reply = await exchange(state["app"], f"POST {path}", headers=headers, receive=receive, **where)
    return {"status": reply.status, "read": read, "error": reply.error}


def literals():
    for name in glob.glob("**/*", recursive=True):
        if name.endswith((".py", ".env.example", ".toml")) and not name.startswith((".venv", "venv")):
            with contextlib.suppress(OSError, UnicodeDecodeError):
                with open(name, encoding="utf-8") as file:
                    text = file.read()
                for quoted in re.findall(
                    chr(34) + "([^" + chr(34) + "]{1,200})" + chr(34) + "|'([^']{1,200})'|=(.{1,200})", text
                ):
                    yield from filter(None, quoted)


def key_of(token):
    import base64
    import hashlib
    import hmac

    text, _, signature = token.rpartition(".")
    for key in literals():
        made = (
            base64.urlsafe_b64encode(hmac.new(key.encode(), text.encode(), hashlib.sha256).digest())
            .rstrip(b"=")
            .decode()
        )
        if made == signature:
            return key
    return None


async def control(scope, receive, send):
    body, more = b"", scope["method"] == "POST"
    while more:
        message = await receive()
        body, more = body + message.get("body", b""), message.get("more_body", False)
    said = "Only a beginning. What was sent after that is in the message above."
    if body:
        command = json.loads(body)
        what, said = command["do"], {}
        if what == "move":
            state["now"] += command["seconds"]
        elif what == "invite":
            said = await asyncio.get_running_loop().run_in_executor(None, run_invite, command["words"])
        elif what == "seen":
            until = time.monotonic() + 5
            while command.get("mails", 0) > len(mails) and time.monotonic() < until:
                await asyncio.sleep(0.02)
            said = {name: value for name, value in state.items() if name != "app"}
            said.update(mails=mails, events=events, costs=costs)
        elif what == "clear":
            events.clear()
        elif what == "seed":
            random.seed(7)
        elif what == "find":
            text = "".join(written)
            data = b"".join(pathlib.Path(name).read_bytes() for name in glob.glob("checked.db*"))
            said = {
                "database": [one for one in command["texts"] if one.encode() in data],
                "terminal": [one for one in command["texts"] if one in text],
                "hashed": b"$argon2id$" in data,
            }
        elif what == "meet":
            meeting.update(what=command["what"], requests=[*command["requests"]], replies=[], threads=[])
        elif what == "met":
            await asyncio.get_running_loop().run_in_executor(None, lambda: [one.join(60) for one in meeting["threads"]])
            said = {"replies": meeting["replies"]}
            meeting.update(what=None, requests=[])
        elif what == "flood":
            said = await flood(command["path"], command["size"], command["says_so"])
        elif what == "key":
            said = {"key": key_of(command["token"])}
        said = json.dumps(said)
    await send(
        {"type": "http.response.start", "status": 200, "headers": [(b"x-check-port", str(state["port"]).encode())]}
    )
    await send({"type": "http.response.body", "body": said.encode()})


async def door(scope, receive, send):
    if scope["type"] != "http":
        return await state["app"](scope, receive, send)
    if scope["path"] == "/check.pyz":
        return await control(scope, receive, send)
    client = dict(scope["headers"]).get(b"x-check-client", b"10.1.0.1").decode()
    headers = [(key, value) for key, value in scope["headers"] if not key.startswith(b"x-check")]
    scope = dict(scope, client=(client, 50000), scheme="https", server=("door.example", 443), headers=headers)
    messages, error = [], ""

    async def keep(message):
        if message["type"] == "http.response.start":
            events.append("answer")
        messages.append(message)

    try:
        await state["app"](scope, receive, keep)
    except Exception as raised:
        traceback.print_exc()
        error = named(raised)
    if not messages:
        messages = [{"type": "http.response.start", "status": 500}, {"type": "http.response.body", "body": b""}]
    error = "".join(one if " " <= one <= "~" else "?" for one in error)
    messages[0]["headers"] = [*messages[0].get("headers", []), (b"x-check-error", error.encode())]
    for message in messages:
        await send(message)


def watch_connections():
    """Sees which database the program opens, and makes connections quick."""
    sys.addaudithook(look)
    opened = sqlite3.connect

    def quick(*args, **kwargs):
        connection = opened(*args, **kwargs)
        with contextlib.suppress(Exception):
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("PRAGMA busy_timeout = 30000")
        return connection

    sqlite3.connect = sqlite3.dbapi2.connect = quick


def replace_outside():
    """Replaces the clock and the post office."""
    with contextlib.suppress(ImportError):
        import clock

        clock.now = lambda: state["now"]
    with contextlib.suppress(ImportError):
        import outbox

        def put(to, subject, text, *more, **rest):
            # A real post office takes a while. An answer that doesn't wait for it leaves meanwhile.
            until = time.monotonic() + 3
            while "answer" not in events and time.monotonic() < until:
                time.sleep(0.01)
            events.append("mail")
            mails.append({"to": str(to), "subject": str(subject), "text": str(text)})

        outbox.send = put
    with contextlib.suppress(ImportError, AttributeError):
        import jwt.api_jwt

        real = jwt.api_jwt.datetime

        class Kind(type):
            def __instancecheck__(cls, one):
                return isinstance(one, real)

        class Clock(real, metaclass=Kind):
            @classmethod
            def now(cls, tz=None):
                return real.fromtimestamp(state["now"], tz)

        jwt.api_jwt.datetime = Clock


def lighten_hashes():
    """Makes hashes cheap, notes what they would have cost, and lets another request arrive before each."""
    import argon2

    init = argon2.PasswordHasher.__init__

    def light(self, *args, **kwargs):
        init(self, *args, **kwargs)
        costs.append((self.memory_cost, self.time_cost, self.type.name))
        init(self, time_cost=1, memory_cost=8, parallelism=1, type=self.type)

    argon2.PasswordHasher.__init__ = light

    def noticed(what):
        original = getattr(argon2.PasswordHasher, what)

        def work(self, *args, **kwargs):
            state[what] += 1
            meet(what)
            return original(self, *args, **kwargs)

        setattr(argon2.PasswordHasher, what, work)

    noticed("hash")
    noticed("verify")


def serve_members_door(port):
    """Starts the reader's app with its own database, with a clock that can be turned, and with hashes that are cheap.
    An answer leaves when everything is over, and says in its headers where the server is and which error its terminal
    ends with.
    """
    import uvicorn

    state["port"] = port
    for old in glob.glob("checked.db*"):
        os.remove(old)
    watch_connections()
    sys.stdout, sys.stderr = Terminal(sys.stdout), Terminal(sys.stderr)
    replace_outside()
    lighten_hashes()
    from main import app

    state["app"] = app
    # On a busy machine, there may be seconds between two requests.
    uvicorn.run(door, port=port, log_level="warning", proxy_headers=False, timeout_keep_alive=600)
