"""Sends requests to an ASGI application without a server.

https://asgi.readthedocs.io/en/latest/specs/www.html
"""

import asyncio
import json
from urllib.parse import unquote

from shared.texts import named, short


class Reply:
    """What an application answered.

    `fields` are the headers as pairs, and `headers` as a dictionary. `error` is the last line of the
    traceback that a server would have printed, or empty. `silent` says that the application ended without
    an answer, so that a server would have made one.
    """

    def __init__(self, asked, status, fields, text, error="", silent=False):
        self.asked, self.status, self.fields, self.text = asked, status, fields, text
        self.headers, self.error, self.silent = dict(fields), error, silent

    @property
    def json(self):
        """Returns the body as JSON, or None."""
        try:
            return json.loads(self.text)
        except ValueError:
            return None

    def get(self, key):
        """Returns a value of the body, if that's an object, or None."""
        return self.json.get(key) if isinstance(self.json, dict) else None

    @property
    def code(self):
        """Returns the code of the course's error body, or None."""
        return self.of_error("code")

    @property
    def message(self):
        """Returns the message of the course's error body, or an empty string."""
        message = self.of_error("message")
        return message if isinstance(message, str) else ""

    def of_error(self, key):
        """Returns a value of the course's error body, or None."""
        error = self.get("error")
        return error.get(key) if isinstance(error, dict) else None

    @property
    def why(self):
        """Returns a sentence about the exception, with a space before it, or an empty string."""
        if self.error:
            return f" The server's terminal ends with {self.error}."
        return " The app ended without sending anything, so the server made that 500." if self.silent else ""

    @property
    def said(self):
        """Returns what to put after “answered”: the status, and the beginning of the body."""
        text = short(self.text, 140).rstrip(".")
        return f"{self.status}{f' with {text}' if text else ''}.{self.why}"

    @property
    def told(self):
        """Returns a sentence: what was asked, and what was answered."""
        return f"{self.asked} answered {self.said}"


async def exchange(
    app, asked, send=None, *, raw=None, headers=(), when_answered=None, when_raised=None, receive=None, **scope
):
    """Sends a request, such as `GET /books?limit=3`, and returns the reply.

    `send` is a value to send as JSON, `raw` is a text instead. `headers` are pairs of strings; a Host in
    lowercase replaces the usual one. `when_answered` is called when the status leaves, and `when_raised`
    with an exception that comes out of the application. `receive` replaces the usual client, which stays
    until it has the whole answer. More keywords replace what the scope has: `client=("10.0.0.1", 1)`.
    """
    method, _, target = asked.partition(" ")
    path, _, query = target.partition("?")
    body = raw.encode() if raw is not None else b"" if send is None else json.dumps(send).encode()
    known = {"host": "shelf.example", **dict(headers)}
    pairs = [(name, value) for name, value in headers if name != "host"]
    pairs.insert(0, ("host", known["host"]))
    if body:
        pairs += [("content-length", str(len(body)))]
        pairs += [] if "content-type" in known else [("content-type", "application/json")]
    sent, waiting = [], [{"type": "http.request", "body": body, "more_body": False}]

    over = asyncio.Event()

    async def client():
        if waiting:
            return waiting.pop()
        await over.wait()
        return {"type": "http.disconnect"}

    async def send_on(message):
        if message["type"] == "http.response.start" and when_answered:
            when_answered()
        sent.append(message)
        if message["type"] == "http.response.body" and not message.get("more_body"):
            over.set()

    whole = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [(name.lower().encode(), value.encode("latin-1")) for name, value in pairs],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 80),
        "root_path": "",
        **scope,
    }
    error = ""
    try:
        await app(whole, receive or client, send_on)
    except Exception as raised:
        if when_raised:
            when_raised(raised)
        error = named(raised)
    return reply_of(asked, sent, error)


def with_body(asked, send=None, raw=None, most=160):
    """Returns a request with the beginning of its body, for a message."""
    text = f"“{raw}”" if raw is not None else None if send is None else json.dumps(send, ensure_ascii=False)
    return asked if text is None else f"{asked} with {short(text, most)}"


def reply_of(asked, sent, error=""):
    """Returns the reply in the messages that an application sent."""
    starts = [one for one in sent if one["type"] == "http.response.start"]
    if not starts:
        # A server answers this when the application ends without an answer.
        return Reply(asked, 500, [], "Internal Server Error", error, silent=not error)
    sent_fields = starts[0].get("headers", ())
    fields = [(name.decode().lower(), value.decode("latin-1")) for name, value in sent_fields]
    text = b"".join(one.get("body", b"") for one in sent).decode(errors="replace")
    return Reply(asked, starts[0]["status"], fields, text, error)


def call(app, asked, send=None, **more):
    """Sends a request as `exchange` does, in an event loop of its own."""
    return asyncio.run(exchange(app, asked, send, **more))


def ask(asked, send=None, **more):
    """Sends a request as `call` does, to the `app` of the reader's `main.py`."""
    from main import app

    return call(app, asked, send, **more)


async def started(app, state=None):
    """Starts an application, as a server does before the first request. Returns a function that ends it.

    Raises what kept it from starting. `state` is what its lifespan may fill for the requests.
    """
    said, died, ready, inbox = [], [], asyncio.Event(), asyncio.Queue()
    inbox.put_nowait({"type": "lifespan.startup"})
    scope = {
        "type": "lifespan",
        "asgi": {"version": "3.0", "spec_version": "2.0"},
        "state": {} if state is None else state,
    }

    async def send(message):
        said.append(message)
        ready.set()

    async def live():
        try:
            await app(scope, inbox.get, send)
        except (Exception, SystemExit) as error:
            died.append(error)
        ready.set()

    life = asyncio.ensure_future(live())
    await ready.wait()
    if said and said[0]["type"] == "lifespan.startup.failed":
        await life
        raise died[0] if died else RuntimeError((said[0].get("message", "").splitlines() or ["no reason"])[-1])

    async def end():
        if not life.done():
            inbox.put_nowait({"type": "lifespan.shutdown"})
            await life

    return end
