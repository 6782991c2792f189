"""A small web service for practice, with moods. `buses.py` and `weather.py` use it.

It only needs Python's standard library, and nothing leaves your computer.
"""

import json
import select
import socket
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

SLOW = 10
MOODS = {
    "calm": "It answers right away.",
    "slow": f"It answers, but only after {SLOW} seconds.",
    "down": "It answers every question with 503.",
    "repairs": "It answers every question with a web page, and status 200.",
}
PAGE = "<h1>We're improving our service for you!</h1>\n<p>Please come back soon.</p>\n"


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        service = self.server
        url = urlsplit(self.path)
        query = dict(parse_qsl(url.query, keep_blank_values=True))
        headers = {}
        if service.mood == "down":
            status, value = 503, {"detail": "Somebody has pulled out the wrong plug."}
        elif service.mood == "repairs":
            status, value = 200, PAGE
        elif url.path == service.path:
            status, value, headers = service.answer(query, service.mood)
        else:
            status, value = 404, {"detail": f"There is nothing at {url.path}."}
        if service.mood == "slow":
            time.sleep(SLOW)
        self.send(status, value, headers)

    def do_PUT(self):
        length = int(self.headers.get("Content-Length") or 0)
        mood = self.rfile.read(length).decode("utf-8", errors="replace").strip().strip("\"'")
        if mood not in self.server.moods:
            names = ", ".join(self.server.moods)
            return self.send(400, {"detail": f"There is no mood {mood!r}. The moods are: {names}."}, {})
        self.server.mood = mood
        self.send(200, {"mood": mood, "detail": self.server.moods[mood]}, {})

    def send(self, status, value, headers):
        """Sends JSON, or a page if the value is a string, and reports it in the terminal."""
        report = f"{time.strftime('%H:%M:%S')}  {status}  {self.command} {self.path}"
        if self.has_left():
            print(f"{report}   but nobody was waiting any more", flush=True)
            self.close_connection = True
            return
        print(report, flush=True)
        kind = "text/html; charset=utf-8" if isinstance(value, str) else "application/json"
        # One departure on each line, for those who look at it with curl.
        text = value if isinstance(value, str) else json.dumps(value).replace("}, {", "},\n {") + "\n"
        data = text.encode("utf-8")
        try:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            for name, text in headers.items():
                self.send_header(name, text)
            self.end_headers()
            self.wfile.write(data)
        except OSError:
            print("   the caller hung up", flush=True)

    def has_left(self):
        """Returns whether the client has closed its end of the connection."""
        try:
            readable, _, _ = select.select([self.connection], [], [], 0)
            return bool(readable) and self.connection.recv(1, socket.MSG_PEEK) == b""
        except OSError:
            return True

    def log_message(self, *parts):
        pass


class Service(ThreadingHTTPServer):
    # On Windows, reusing an address would let two services open the same port.
    allow_reuse_address = sys.platform != "win32"
    daemon_threads = True


def serve(name, port, path, answer, moods=MOODS):
    """Answers questions at a path until Ctrl+C. `answer` gets the query and the mood."""
    if len(sys.argv) > 1:
        port = int(sys.argv[1])
    try:
        service = Service(("127.0.0.1", port), Handler)
    except OSError as error:
        sys.exit(f"Port {port} is taken. Is the service already running? ({error})")
    service.path, service.answer, service.moods, service.mood = path, answer, moods, "calm"
    print(f"{name} answers at http://127.0.0.1:{port} (Ctrl+C closes it)", flush=True)
    try:
        service.serve_forever()
    except KeyboardInterrupt:
        print("\nClosed.")
