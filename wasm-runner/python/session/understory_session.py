"""Serves a learner's web application to a page: requests come in, answers go out.

The page's `PythonRunner.session` starts `serve`. Each request is a JSON object whose `do` names one
of the functions in `ACTIONS`; each answer is what that function returns. What the application
prints goes to the page as the output of any program does. There is no server and no port.
"""

import base64
import json
import sys
import time

import _understory
import understory_host as host
import understory_tree as tree
from understory_problem import problem

import understory_sql as sql
import understory_web as web


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
    """Starts the application that `app` names as `module:variable`, after changing its files."""
    application, _State.application = _State.application, None
    if application is not None:
        application.stop()
    host.put_files(files or {})
    for name in removed:
        folder, _, base = f"{host.HOME}/{name}".rpartition("/")
        tree.make_folders(folder).content.pop(base, None)
    _State.application = web.load(app, host.HOME)
    return {"routes": web.routes(_State.application)}


def http(method, path, headers=(), body=""):
    """Sends one request to the application. Returns the response, and the SQL sent meanwhile."""
    if _State.application is None:
        raise RuntimeError("no application has been started")
    content = base64.b64decode(body["base64"]) if isinstance(body, dict) else body.encode()
    sql.listen(host.HOME)
    response = web.send(_State.application, method, path, headers, content)
    try:
        shown = response.body.decode()
    except UnicodeDecodeError:
        shown = {"base64": base64.b64encode(response.body).decode()}
    data = {"status": response.status, "reason": response.reason, "headers": response.headers}
    return {"response": {**data, "body": shown}, "sql": sql.sent()}


def _reported(raised):
    if isinstance(raised, (SystemExit, web.NotAnApplication)):
        kind, message = type(raised).__name__, str(raised)
        return {"type": kind, "message": message, "line": None, "traceback": "", "explanation": None}
    line = web.own_line(raised, host.HOME)
    found = problem(raised.with_traceback(web.own_frames(raised.__traceback__, host.HOME)))
    return {**found, "line": found["line"] or line}


ACTIONS = {"start": start, "http": http}
