"""Starts an application and sends it requests. Prints the responses as JSON."""

import contextlib
import io
import json  # noqa: F401 - apps.rs adds the line that uses it
import os
import traceback

import understory_web as web


def run(target, main, requests):
    """Returns each status, headers, body and log; or the error that ended the application."""
    home = os.getcwd()
    # Until now, this program was the main.py.
    with open("main.py", "w", encoding="utf-8") as file:
        file.write(main)
    log = io.StringIO()
    responses = []
    with contextlib.redirect_stdout(log), contextlib.redirect_stderr(log):
        try:
            application = web.load(target, home)
            for method, path, headers, body in requests:
                start = log.tell()
                response = web.send(application, method, path, headers, body.encode())
                text = response.body.decode(errors="replace")
                responses.append([response.status, response.headers, text, log.getvalue()[start:]])
            application.stop()
        except web.NotAnApplication as problem:
            return {"error": str(problem), "line": None}
        except BaseException as raised:
            line = web.own_line(raised, home)
            program_error = raised.with_traceback(web.own_frames(raised.__traceback__, home))
            return {"error": "".join(traceback.format_exception(program_error)), "line": line}
    return {"responses": responses}
