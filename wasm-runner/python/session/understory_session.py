"""Serves a learner's web application to a page: requests come in, answers go out.

The page's `PythonRunner.session` starts `serve`. Each request is a JSON object whose `do` names one
of the functions in `ACTIONS`; each answer is what that function returns. What the application
prints goes to the page as the output of any program does.

There is no server and no port: an ASGI application runs on one event loop, a WSGI application is
called directly. Nothing runs between two requests, not even background tasks.
"""

import asyncio
import base64
import importlib
import inspect
import io
import json
import sys
import time
import traceback
from http import HTTPStatus
from urllib.parse import unquote

import _understory
import understory_host as host
import understory_tree as tree
from understory_problem import problem

HOST = "127.0.0.1:8000"


class _State:
    application = None


def serve(files):
    """Answers requests until there are no more."""
    host.put_files(files)
    sys.path.insert(0, host.HOME)
    _understory.give_lines([])
    while (text := _understory.next_request()) is not None:
        request = json.loads(text)
        start = time.perf_counter()
        try:
            answer = ACTIONS[request.pop("do")](**request)
        except BaseException as raised:
            answer = {"error": _reported(raised)}
        host.flush()
        answer["millis"] = round((time.perf_counter() - start) * 1000, 1)
        answer["files"] = host.changed_files()
        _understory.reply(json.dumps(answer))
    return host.outcome()


def start(app, files=None, removed=()):
    """Imports the application that `app` names as `module:variable`, after changing its files.

    The learner's modules are imported again, so that the application starts from scratch. Packages
    stay as they are.
    """
    _stop()
    host.put_files(files or {})
    for name in removed:
        folder, _, base = f"{host.HOME}/{name}".rpartition("/")
        tree.make_folders(folder).content.pop(base, None)
    for name in [name for name, module in sys.modules.items() if _is_own(module)]:
        del sys.modules[name]
    importlib.invalidate_caches()
    module, _, variable = app.partition(":")
    imported = importlib.import_module(module)
    try:
        application = getattr(imported, variable)
    except AttributeError:
        message = f"{module}.py has no variable {variable!r}: the page looks for the application there"
        raise AttributeError(message, name=variable, obj=imported) from None
    kind = Asgi if _is_asgi(application) else Wsgi
    _State.application = kind(application)
    return {"routes": _routes(application)}


def http(method, path, headers=(), body=""):
    """Sends one request to the application."""
    if _State.application is None:
        raise RuntimeError("no application has been started")
    target, _, query = path.partition("?")
    content = base64.b64decode(body["base64"]) if isinstance(body, dict) else body.encode()
    names = {name.lower() for name, _value in headers}
    extra = [("host", HOST)] if "host" not in names else []
    if content and "content-length" not in names:
        extra.append(("content-length", str(len(content))))
    request = Request(method.upper(), target, query, [*extra, *map(tuple, headers)], content)
    try:
        response = _State.application.answer(request)
    except Exception as raised:
        _log(raised)
        response = Response(500, [("content-type", "text/plain; charset=utf-8")], b"Internal Server Error")
    return response.as_data()


class Request:
    def __init__(self, method, path, query, headers, body):
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body


class Response:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    def as_data(self):
        try:
            body = self.body.decode()
        except UnicodeDecodeError:
            body = {"base64": base64.b64encode(self.body).decode()}
        try:
            reason = HTTPStatus(self.status).phrase
        except ValueError:
            reason = ""
        data = {"status": self.status, "reason": reason, "headers": self.headers, "body": body}
        return {"response": data}


class Asgi:
    """An ASGI application: https://asgi.readthedocs.io/en/latest/specs/www.html"""

    def __init__(self, application):
        self.application = application
        self.loop = asyncio.new_event_loop()
        self.lifespan = None
        self.loop.run_until_complete(self._start())

    def answer(self, request):
        return self.loop.run_until_complete(self._answer(request))

    async def _answer(self, request):
        scope = {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": "1.1",
            "method": request.method,
            "scheme": "http",
            "path": unquote(request.path),
            "raw_path": request.path.encode(),
            "root_path": "",
            "query_string": request.query.encode(),
            "headers": [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in request.headers],
            "client": ("127.0.0.1", 50000),
            "server": ("127.0.0.1", 8000),
            "state": dict(self.state),
        }
        incoming = [{"type": "http.request", "body": request.body, "more_body": False}]
        response = Response(500, [], b"")
        started = False

        async def receive():
            return incoming.pop() if incoming else {"type": "http.disconnect"}

        async def send(message):
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                response.status = message["status"]
                headers = message.get("headers", [])
                response.headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in headers]
            elif message["type"] == "http.response.body":
                response.body += message.get("body", b"")

        try:
            await self.application(scope, receive, send)
        except Exception as raised:
            if not started:
                raise
            # A framework sends its page for a failure, and then hands the exception on to the log.
            _log(raised)
        return response

    async def _start(self):
        self.state = {}
        self.incoming = asyncio.Queue()
        outgoing = asyncio.Queue()
        scope = {"type": "lifespan", "asgi": {"version": "3.0", "spec_version": "2.0"}, "state": self.state}
        await self.incoming.put({"type": "lifespan.startup"})
        self.lifespan = asyncio.ensure_future(self.application(scope, self.incoming.get, outgoing.put))
        self.outgoing = outgoing
        message = await self._next_message()
        if message is None:
            # An application without a lifespan may raise or return; one that failed to start says so.
            self.lifespan = None
        elif message["type"] == "lifespan.startup.failed":
            raise RuntimeError(message.get("message") or "the application's start-up failed")

    async def _next_message(self):
        waiting = asyncio.ensure_future(self.outgoing.get())
        await asyncio.wait([waiting, self.lifespan], return_when=asyncio.FIRST_COMPLETED)
        if waiting.done():
            return waiting.result()
        waiting.cancel()
        self.lifespan.exception()
        return None

    async def _shut_down(self):
        if self.lifespan is not None and not self.lifespan.done():
            await self.incoming.put({"type": "lifespan.shutdown"})
            await self._next_message()

    def stop(self):
        try:
            self.loop.run_until_complete(self._shut_down())
        finally:
            self.loop.close()


class Wsgi:
    """A WSGI application: https://peps.python.org/pep-3333/"""

    def __init__(self, application):
        self.application = application

    def answer(self, request):
        environ = {
            "REQUEST_METHOD": request.method,
            "SCRIPT_NAME": "",
            "PATH_INFO": unquote(request.path, "latin-1"),
            "RAW_URI": request.path,
            "QUERY_STRING": request.query,
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "8000",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(request.body),
            "wsgi.errors": sys.stderr,
            "wsgi.multithread": False,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
        }
        for name, value in request.headers:
            key = name.upper().replace("-", "_")
            environ[key if key in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{key}"] = value
        response = Response(500, [], b"")

        def start_response(status, headers, exc_info=None):
            response.status = int(status.split()[0])
            response.headers = list(headers)
            return lambda data: parts.append(data)

        parts = []
        result = self.application(environ, start_response)
        try:
            parts.extend(result)
        finally:
            if hasattr(result, "close"):
                result.close()
        response.body = b"".join(parts)
        return response

    def stop(self):
        """Does nothing: WSGI has no shutdown."""


def _stop():
    application, _State.application = _State.application, None
    if application is not None:
        application.stop()


def _is_asgi(application):
    call = application if inspect.isfunction(application) else getattr(application, "__call__", None)
    return inspect.iscoroutinefunction(call)


def _is_own(module):
    file = getattr(module, "__file__", None)
    return isinstance(file, str) and file.startswith(f"{host.HOME}/")


def _routes(application):
    """Returns the application's routes as pairs of method and path, if its framework lists them."""
    if hasattr(application, "url_map"):
        rules = application.url_map.iter_rules()
        found = [(rule.methods, rule.rule) for rule in rules if rule.endpoint != "static"]
    else:
        routes = getattr(application, "routes", [])
        found = [(getattr(route, "methods", None), getattr(route, "path", "")) for route in routes]
    pairs = []
    for methods, path in found:
        shown = sorted(set(methods or ()) - {"HEAD", "OPTIONS"})
        pairs += [(method, path) for method in shown]
    return pairs


def _log(raised):
    """Writes a traceback to the log, from the learner's first frame on."""
    traceback.print_exception(raised.with_traceback(_own_frames(raised.__traceback__)))


def _reported(raised):
    if isinstance(raised, SystemExit):
        return {"type": "SystemExit", "message": str(raised.code), "line": None, "traceback": "", "explanation": None}
    return problem(raised.with_traceback(_own_frames(raised.__traceback__)))


def _own_frames(trace):
    """Returns a traceback without the frames before the learner's first."""
    while trace is not None and not trace.tb_frame.f_code.co_filename.startswith(f"{host.HOME}/"):
        trace = trace.tb_next
    return trace


ACTIONS = {"start": start, "http": http}
