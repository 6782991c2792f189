"""Two hundred snow stations, which are all pages of this one small computer.

    python stations.py          a calm evening
    python stations.py storm    three stations are in trouble
    python stations.py rush     the next valley asks for the same pages

It only uses Python's standard library. Its rules are on its front page.
"""

import json
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

from office import SERVER, STATIONS

AT_ONCE = 8
SECONDS = 0.2
PAUSE = 1
RUSH = 60
WELCOME = {
    "stations": len(STATIONS),
    "rule 1": f"At most {AT_ONCE} requests at the same time. All others get a 429.",
    "rule 2": "After a 429, be silent for as many seconds as Retry-After says. If anybody asks meanwhile, the pause begins again.",
}
HAMID = 'The phone rings. Hamid: "How many of you are there? Read the front page, please!"'

# What's on the office's website, and what has become of it since 2009.
LINKS = """
    /huts/raven /huts/two-lakes /huts/marmot /huts/old-saddle /bus /cable-car /cable-car/prices-2009
    /maps/north /maps/south /maps/sledge-runs /snow/how-we-measure /snow/archive /snow/oldest-photo
    /webcam/raven /webcam/two-lakes /webcam/marmot /webcam/old-saddle /courses/first-steps
    /courses/dig-somebody-out /courses/teach-your-dog /dogs /dogs/retired /guestbook /guestbook/2009
    /contact /huts/raven /bus /contact /competition
""".split()
DEAD = {
    "/cable-car/prices-2009": 404,
    "/webcam/old-saddle": 404,
    "/guestbook": 500,
    "/dogs/retired": None,
    "/competition": 404,
}

mode = "calm"
lock = threading.Lock()
inside = {"now": 0, "since the pause": 0, "silent until": 0.0}
counts = dict.fromkeys(("connections", "requests", "answered", "refused"), 0)
times = {"first": 0.0, "last": 0.0}


def may_come_in():
    """Returns whether there's room for a request. A refusal begins a pause."""
    with lock:
        now = time.monotonic()
        times["last"] = now
        times["first"] = times["first"] or now
        counts["requests"] += 1
        tired = mode == "rush" and inside["since the pause"] >= RUSH
        if now < inside["silent until"] or inside["now"] >= AT_ONCE or tired:
            inside["silent until"] = now + PAUSE
            inside["since the pause"] = 0
            counts["refused"] += 1
            return False
        inside["now"] += 1
        inside["since the pause"] += 1
        return True


def goes_out():
    with lock:
        inside["now"] -= 1
        counts["answered"] += 1
        times["last"] = time.monotonic()


def page(path):
    """Returns the status and the body of a page: data for JSON, or a string."""
    kind, _, name = path.strip("/").partition("/")
    if path == "/":
        return 200, WELCOME
    if path == "/website":
        items = "\n".join(f'<li><a href="{link}">{link.rpartition("/")[2]}</a></li>' for link in LINKS)
        return 200, f"<h1>Welcome to our new website</h1>\n<ul>\n{items}\n</ul>\n"
    if kind == "stations" and name in STATIONS:
        if mode == "storm" and name == "kettle-gully":
            return 503, {"detail": "The wind has taken the antenna."}
        if mode == "storm" and name == "teapot-step":
            return 200, "beep beep\n"
        return 200, {"cm": new_snow(name)}
    if path in LINKS and DEAD.get(path, 200) == 200:
        return 200, f"<h1>{path}</h1>\n"
    if DEAD.get(path) == 500:
        return 500, {"detail": "The guestbook is full."}
    return 404, {"detail": f"There is nothing at {path}."}


def new_snow(station):
    special = {"monk-face": 74, "goat-meadow": 0}
    return special.get(station, 20 + STATIONS.index(station) * 29 % 41)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Without a buffer, the header and the body would be two packets, and some systems wait between them.
    wbufsize = -1
    disable_nagle_algorithm = True

    def do_GET(self):
        path = unquote(urlsplit(self.path).path)
        if not may_come_in():
            detail = f"Too many requests. Please be silent for {PAUSE} s."
            return self.answer(429, {"detail": detail}, retry_after=PAUSE)
        try:
            time.sleep(SECONDS)
            status, body = page(path)
        finally:
            goes_out()
        if path in DEAD and DEAD[path] is None:
            time.sleep(30)
        self.answer(status, body, slowly=mode == "storm" and path == "/stations/lantern-pass")

    do_HEAD = do_GET

    def answer(self, status, body, retry_after=None, slowly=False):
        kind = "application/json"
        text = body
        if isinstance(body, str):
            kind = "text/html; charset=utf-8" if body.startswith("<") else "text/plain; charset=utf-8"
        else:
            text = json.dumps(body) + "\n"
        data = text.encode("utf-8")
        try:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            if retry_after is not None:
                self.send_header("Retry-After", str(retry_after))
            self.end_headers()
            if self.command == "HEAD":
                return
            if slowly:
                # Its battery is nearly empty, so it sends one character per second.
                for number in range(len(data)):
                    self.wfile.write(data[number : number + 1])
                    self.wfile.flush()
                    time.sleep(1)
            else:
                self.wfile.write(data)
                self.wfile.flush()
        except OSError:
            self.close_connection = True

    def log_message(self, *parts):
        pass


class Server(ThreadingHTTPServer):
    request_queue_size = 256
    # On Windows, reusing an address would let two servers open the same port.
    allow_reuse_address = sys.platform != "win32"

    def process_request(self, request, address):
        with lock:
            counts["connections"] += 1
        super().process_request(request, address)

    def handle_error(self, request, address):
        # Somebody hung up. That's their right.
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, address)


def report():
    """Prints a line when nobody has asked for a second, and at least every ten seconds."""
    while True:
        time.sleep(0.2)
        with lock:
            now = time.monotonic()
            quiet = inside["now"] == 0 and now - times["last"] > 1
            if not counts["requests"] or not (quiet or now - times["first"] > 10):
                continue
            seen = dict(counts)
            counts.update(dict.fromkeys(counts, 0))
            times["first"] = 0.0
        print(
            f"{seen['requests']} requests on {seen['connections']} new connections: "
            f"{seen['answered']} answered, {seen['refused']} refused",
            flush=True,
        )
        # In a rush, eight polite requests may be on their way when each of the three pauses begins.
        if seen["refused"] > (3 * AT_ONCE if mode == "rush" else AT_ONCE):
            print(HAMID, flush=True)


def main():
    global mode
    port = urlsplit(SERVER).port
    for word in sys.argv[1:]:
        if word.isdecimal():
            port = int(word)
        elif word in ("calm", "storm", "rush"):
            mode = word
        else:
            sys.exit(f"{word!r} isn't one of the evenings. Choose calm, storm or rush.")
    try:
        server = Server(("127.0.0.1", port), Handler)
    except OSError as error:
        sys.exit(f"Port {port} is taken. Is another server running? ({error})")
    print(f"{len(STATIONS)} snow stations answer at http://127.0.0.1:{port} (Ctrl+C closes them)", flush=True)
    threading.Thread(target=report, daemon=True).start()
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print("\nThe stations sleep.")


if __name__ == "__main__":
    main()
