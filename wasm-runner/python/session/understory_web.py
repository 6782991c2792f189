"""Calls a learner's web application without a server: WSGI or ASGI.

Sessions and the check engine use it. An ASGI application runs on an event loop of its own, a WSGI
application is called directly. Nothing runs between two requests, not even background tasks.
"""

import asyncio
import importlib
import inspect
import io
import sys
import traceback
from http import HTTPStatus
from urllib.parse import quote, unquote

HOST = "127.0.0.1:8000"
# What a path and a query may contain without being encoded.
SAFE = "/%:@!$&'()*+,;=~-._"


class NotAnApplication(Exception):
    """The module has no such variable, or it can't be called. `name` is the variable."""

    def __init__(self, message, name):
        super().__init__(message)
        self.name = name


def load(app, home):
    """Imports the application that `app` names as `module:variable`, and starts it.

    The modules in the folder `home` are imported again, so that the application starts from scratch.
    Packages stay as they are.
    """
    for name in [name for name, module in sys.modules.items() if _is_in(home, module)]:
        del sys.modules[name]
    _remove_log_handlers()
    importlib.invalidate_caches()
    module, _, variable = app.partition(":")
    imported = importlib.import_module(module)
    if not hasattr(imported, variable):
        raise NotAnApplication(f"{module}.py has no variable `{variable}`", variable)
    application = getattr(imported, variable)
    if not callable(application):
        kind = type(application).__name__
        message = f"the variable `{variable}` in {module}.py isn't an application: its type is {kind}"
        raise NotAnApplication(message, variable)
    return (Asgi if _is_asgi(application) else Wsgi)(application, home)


def send(application, method, path, headers=(), content=b""):
    """Sends one request to a started application. Returns the response."""
    target, _, query = path.partition("?")
    names = {name.lower() for name, _value in headers}
    extra = [("host", HOST)] if "host" not in names else []
    if content and "content-length" not in names:
        extra.append(("content-length", str(len(content))))
    target, query = quote(target, safe=SAFE), quote(query, safe=SAFE + "?")
    request = Request(method.upper(), target, query, [*extra, *map(tuple, headers)], content)
    try:
        return application.answer(request)
    except Exception as raised:
        application.log(raised)
        body = b"Internal Server Error"
        return Response(500, [("content-type", "text/plain; charset=utf-8")], body)


def own_frames(trace, home):
    """Returns a traceback without the frames before the learner's first."""
    while trace is not None and not trace.tb_frame.f_code.co_filename.startswith(f"{home}/"):
        trace = trace.tb_next
    return trace


def own_line(raised, home):
    """Returns the last line of `main.py` in an exception's traceback, or None."""
    line, trace = None, raised.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == f"{home}/main.py":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def routes(application):
    """Returns the routes of an application as pairs of method and path, if its framework lists them."""
    application = application.application
    if hasattr(application, "url_map"):
        rules = application.url_map.iter_rules()
        found = [(rule.methods, rule.rule) for rule in rules if rule.endpoint != "static"]
    else:
        listed = getattr(application, "routes", [])
        found = [(getattr(route, "methods", None), getattr(route, "path", "")) for route in listed]
    pairs = []
    for methods, path in found:
        shown = sorted(set(methods or ()) - {"HEAD", "OPTIONS"})
        pairs += [(method, path) for method in shown]
    return pairs


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

    @property
    def reason(self):
        try:
            return HTTPStatus(self.status).phrase
        except ValueError:
            return ""


class Application:
    """A started application, whose learner's modules are in the folder `home`."""

    def __init__(self, application, home):
        self.application = application
        self.home = home

    def log(self, raised):
        """Writes a traceback to the log, from the learner's first frame on."""
        traceback.print_exception(raised.with_traceback(own_frames(raised.__traceback__, self.home)))

    def stop(self):
        """Ends it. Nothing has to be done for a WSGI application."""


class Asgi(Application):
    """An ASGI application: https://asgi.readthedocs.io/en/latest/specs/www.html"""

    def __init__(self, application, home):
        super().__init__(application, home)
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

        answered = asyncio.Event()

        async def receive():
            if incoming:
                return incoming.pop()
            # A framework that streams a response stops when it hears this.
            await answered.wait()
            return {"type": "http.disconnect"}

        async def send(message):
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                response.status = message["status"]
                headers = message.get("headers", [])
                response.headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in headers]
            elif message["type"] == "http.response.body":
                response.body += message.get("body", b"")
                if not message.get("more_body", False):
                    answered.set()

        try:
            await self.application(scope, receive, send)
        except Exception as raised:
            if not started:
                raise
            # A framework sends its page for a failure, and then hands the exception on to the log.
            self.log(raised)
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
            # What is left would complain when it's deleted.
            tasks = asyncio.all_tasks(self.loop)
            for task in tasks:
                task.cancel()
            if tasks:
                self.loop.run_until_complete(asyncio.wait(tasks))
            for task in filter(None, {*tasks, self.lifespan}):
                if task.done() and not task.cancelled():
                    task.exception()
            self.loop.close()


class Wsgi(Application):
    """A WSGI application: https://peps.python.org/pep-3333/"""

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


def _is_asgi(application):
    call = application if inspect.isfunction(application) else getattr(application, "__call__", None)  # noqa: B004 - not whether it's callable, but how
    return inspect.iscoroutinefunction(call)


def _is_in(home, module):
    file = getattr(module, "__file__", None)
    return isinstance(file, str) and file.startswith(f"{home}/")


def _remove_log_handlers():
    """Removes the handlers that the learner's modules gave to loggers, which aren't imported again."""
    logging = sys.modules.get("logging")
    if logging is not None:
        for logger in [logging.root, *logging.root.manager.loggerDict.values()]:
            getattr(logger, "handlers", []).clear()
