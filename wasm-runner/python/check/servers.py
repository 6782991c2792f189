"""Starts the reader's server and sends it requests."""

import json
import re
import sys

from .archive import engine_in
from .findings import plain_failure
from .interpreter import OUTPUT_LIMIT
from .local import LAST_LINES, EarlyFinding, Response
from .packages import missing_package
from .processes import terminate_process_group, time_limit_factor
from .take_home import SECONDS
from .values import cut

LOOPBACK = "127.0.0.1"


class Server:
    """A running server: its address, and its process if it was started here."""

    def __init__(self, url, process=None, log=None, stopping=None):
        self.url, self.process, self.log, self.stopping = url, process, log, stopping
        self.read = 0

    def answer(self, method, path, headers, body, seconds):
        """Sends one request without following redirects or using a proxy."""
        import http.client
        import urllib.parse

        parts = urllib.parse.urlsplit(self.url + path)
        secure = parts.scheme == "https"
        connect = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        connection = connect(parts.hostname, parts.port, timeout=seconds)
        try:
            # `%` is safe, so that a path which is encoded already stays as it is.
            target = urllib.parse.quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
            if parts.query:
                target += "?" + urllib.parse.quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
            connection.request(method, target, body, headers)
            response = connection.getresponse()
            # A response without an end must not fill the memory.
            text = response.read(OUTPUT_LIMIT).decode(errors="replace")
            headers = {name.lower(): value for name, value in response.getheaders()}
            return Response(response.status, headers, text)
        finally:
            connection.close()

    def new_output(self, workshop):
        """Returns what it wrote since the last call."""
        if self.log is None:
            return ""
        with open(self.log, "rb") as file:
            file.seek(self.read)
            text = file.read(OUTPUT_LIMIT)
        self.read += len(text)
        return workshop.with_own_paths(text.decode(errors="replace"))

    def last_lines(self, workshop):
        """Returns the last lines that it wrote."""
        return "\n".join(self.new_output(workshop).rstrip().splitlines()[-LAST_LINES:])

    def stop(self, workshop):
        import subprocess

        if self.process is not None:
            terminate_process_group(self.process)
            workshop.guard.tell("ended", self.process.pid)
        if self.stopping:
            subprocess.run(
                self.stopping,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )


def started_server(workshop, table):
    """Starts a server and waits until it answers. Raises EarlyFinding if it ends before that."""
    settings = workshop.server_settings(table)
    if "url" in settings:
        return Server(workshop.filled(settings["url"]).rstrip("/"))
    # Another program may take the port before the server uses it, so try twice.
    for attempt in (1, 2):
        port = settings.get("port") or free_port()
        if "port" in settings:
            refuse_taken_port(port)
        try:
            return ready_server(workshop, table, settings, port)
        except EarlyFinding as failure:
            if attempt == 2 or "port" in settings or not TAKEN.search(failure.log):
                raise


TAKEN = re.compile("address already in use|only one usage of each socket address", re.IGNORECASE)


def free_port():
    import socket

    with socket.socket() as one:
        # Port 0 lets the system choose a free one.
        one.bind((LOOPBACK, 0))
        return one.getsockname()[1]


def refuse_taken_port(port):
    import socket

    with socket.socket() as one:
        if one.connect_ex((LOOPBACK, port)) == 0:
            message = (
                f"Port {port} is taken by another program, perhaps a server of yours in another "
                "terminal. Stop it with Ctrl+C there, and check again."
            )
            raise EarlyFinding(plain_failure(None, f"port {port} free", "taken", message))


def server_command(workshop, settings, port):
    """Returns the command that starts a server: the author's, or one that runs a script of the checks."""
    import os

    if "script" not in settings:
        return settings["command"]
    script = workshop.filled(settings["script"], port=port)
    part = {"script": script, "names": workshop.script_names(), **workshop.check_code.table}
    name = os.path.join(workshop.place, f"server-{port}.json")
    with open(name, "w", encoding="utf-8") as file:
        json.dump(part, file)
    return [sys.executable, "-B", "-P", engine_in(workshop.place), "--serve", name]


def ready_server(workshop, table, settings, port):
    import http.client
    import os
    import subprocess
    import time

    argv = workshop.filled(server_command(workshop, settings, port), port=port)
    command = " ".join(["python" if word == sys.executable else word for word in map(str, argv)])
    log = os.path.join(workshop.place, f"server-{port}.txt")
    both = {**table, "env": {**settings.get("env", {}), **table.get("env", {})}}
    both["env"] = workshop.filled(both["env"], port=port)
    with open(log, "wb") as out:
        process = workshop.start(argv, both, workshop.copy(table), out, subprocess.STDOUT)
    stopping = workshop.filled(settings["stop"], port=port) if "stop" in settings else None
    server = Server(f"http://{LOOPBACK}:{port}", process, log, stopping)
    seconds = settings.get("seconds", SECONDS)
    until = time.monotonic() + seconds * time_limit_factor()
    while True:
        try:
            server.answer("GET", settings.get("ready", "/"), {}, None, until - time.monotonic() + 1)
            # Any status counts as an answer, also 404.
            return server
        # It isn't listening yet, or what listens doesn't speak HTTP yet.
        except (OSError, http.client.HTTPException):
            pass
        try:
            process.wait(timeout=0.05)
            ended = True
        except subprocess.TimeoutExpired:
            ended = False
        if not ended and time.monotonic() < until:
            continue
        output = server.last_lines(workshop)
        server.stop(workshop)
        last = output.splitlines()[-1].strip() if output else "it wrote nothing"
        how_it_ended = "ended before it answered" if ended else f"did not answer within {seconds} seconds"
        message = f"The server {how_it_ended}. Its last line: {cut(last, 200)}"
        message += missing_package(output, workshop)
        # With -c, and with a script, it's a program of the check.
        shown_command = None if "-c" in argv or "script" in settings else command
        raise EarlyFinding(plain_failure(shown_command, "a server that answers", output or "nothing", message), output)
