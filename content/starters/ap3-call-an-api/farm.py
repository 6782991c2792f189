"""The goat farm: a practice service with an API. Start it with: python farm.py

It only uses Python's standard library, and it forgets all bookings when you stop it with Ctrl+C.
"""

import json
import select
import socket
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

# A goat's name, how many square metres it eats a day, whether it's hungry, and what it never eats.
HERD = [
    ("Berta", 35, True, "nothing"),
    ("Malin", 40, True, "roses & tulips"),
    ("Otto", 25, True, "roses"),
    ("Pia", 20, False, "laundry"),
    ("Rasmus", 45, True, "nothing"),
    ("Olga", 30, False, "roses & tulips"),
    ("Kofi", 30, True, "laundry"),
    ("Yuki", 50, True, "tulips"),
    ("Lupe", 20, True, "nothing"),
    ("Hilde", 45, True, "laundry"),
    ("Bruno", 60, False, "roses"),
    ("Nina", 35, True, "roses"),
    ("Sol", 25, True, "laundry"),
    ("Ivo", 55, True, "roses & tulips"),
    ("Mimi", 15, False, "nothing"),
    ("Tarek", 40, True, "laundry"),
    ("Juno", 30, True, "nothing"),
    ("Frida", 35, True, "roses & tulips"),
    ("Gus", 50, False, "tulips"),
    ("Ada", 25, True, "nothing"),
]
GOATS = [dict(zip(("name", "eats", "hungry", "avoids"), goat)) for goat in HERD]
MOST = 6
SLOW = 10
MOODS = {
    "calm": "The farm answers right away.",
    "slow": f"The farm answers, but only after {SLOW} seconds.",
    "broken": "Of every three requests, the farm answers only the third.",
    "down": "The farm fails at every request.",
    "rude": "The farm lets a goat answer.",
}
BOARD = [
    ["Lost: one garden chair, chewed", "Choir practice moved to Tuesday", "Whose goat is on the church roof?"],
    ["Found: a goat, on the church roof", "Piano lessons, beginners welcome", "Fresh eggs at the blue gate"],
    ["Ladder to borrow? For a goat. Urgent", "Yoga in the barn, without animals this time", "Thank you for the ladder"],
]
ROBOTS = "User-agent: *\nCrawl-delay: 2\nDisallow: /kitchen/\n"

bookings = []
state = {"mood": "calm", "asked": 0}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.handle_request()

    def do_POST(self):
        self.handle_request()

    def do_PUT(self):
        self.handle_request()

    def handle_request(self):
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length).decode("utf-8", errors="replace")
        url = urlsplit(self.path)
        query = {name.strip(): value.strip() for name, value in parse_qsl(url.query, keep_blank_values=True)}
        if (self.command, url.path) == ("PUT", "/mood"):
            return self.answer(*new_mood(body), query)
        mood = state["mood"]
        state["asked"] += 1
        if mood == "down" or (mood == "broken" and state["asked"] % 3 != 0):
            return self.answer(503, {"detail": "A goat has chewed the cable."}, query)
        if mood == "rude":
            return self.answer(200, "Baa.\n", query)
        if url.path == "/robots.txt":
            status, value = 200, ROBOTS
        elif url.path == "/board":
            status, value = board(query, self.headers.get("User-Agent", ""))
        elif url.path.startswith("/kitchen/"):
            status, value = 200, "Tonight: what the goats left over.\n"
        else:
            status, value = handle(self.command, url.path, query, body)
        if mood == "slow":
            time.sleep(SLOW)
        self.answer(status, value, query)

    def answer(self, status, value, query):
        """Sends JSON, or text if the value is a string, and reports it in the terminal."""
        understood = ", ".join(f"{name} = {text!r}" for name, text in query.items())
        report = f"{status}  {self.command} {self.path}" + (f"   understood: {understood}" if query else "")
        if self.has_left():
            print(f"{report}   but nobody was waiting any more", flush=True)
            self.close_connection = True
            return
        print(report, flush=True)
        if isinstance(value, str):
            kind, text = "text/plain; charset=utf-8", value
            if value.startswith("<"):
                kind = "text/html; charset=utf-8"
        elif isinstance(value, list) and value:
            kind, text = "application/json", "[" + ",\n ".join(json.dumps(one) for one in value) + "]\n"
        else:
            kind, text = "application/json", json.dumps(value) + "\n"
        data = text.encode("utf-8")
        try:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
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


class Server(ThreadingHTTPServer):
    # On Windows, reusing an address would let two farms open the same port.
    allow_reuse_address = sys.platform != "win32"


def new_mood(body):
    mood = body.strip().strip("\"'")
    if mood not in MOODS:
        return 400, {"detail": f"There is no mood {mood!r}. The moods are: {', '.join(MOODS)}."}
    state.update(mood=mood, asked=0)
    return 200, {"mood": mood, "detail": MOODS[mood]}


def handle(method, path, query, body):
    if (method, path) == ("GET", "/goats"):
        return find(query)
    if (method, path) == ("GET", "/bookings"):
        return 200, [one for one in bookings if query.get("name", one["name"]) == one["name"]]
    if (method, path) == ("POST", "/bookings"):
        return book(body)
    if path in ("/goats", "/bookings"):
        return 405, {"detail": f"{path} doesn't understand {method}."}
    return 404, {"detail": f"There is nothing at {path}."}


def find(query):
    found = GOATS
    if query.get("avoids") == "grass":
        return 400, {"detail": "A goat that avoids grass is a dog. We have no dogs."}
    if "avoids" in query:
        found = [goat for goat in found if goat["avoids"] == query["avoids"]]
    if query.get("hungry", "") in ("yes", "no"):
        found = [goat for goat in found if goat["hungry"] == (query["hungry"] == "yes")]
    return 200, found[:MOST]


def book(body):
    try:
        wish = json.loads(body)
        name, wanted = wish["name"], wish["goats"]
    except (ValueError, KeyError, TypeError):
        return 422, {"detail": "A booking needs JSON with a name and a number of goats."}
    if not isinstance(name, str) or not name or type(wanted) is not int or wanted < 1:
        return 422, {"detail": "The name has to be a string, and goats a whole number from 1 on."}
    taken = [goat for booking in bookings for goat in booking["goats"]]
    left = [goat["name"] for goat in GOATS if goat["name"] not in taken]
    if wanted > len(left):
        return 409, {"detail": f"Only {len(left)} goats are left for Saturday."}
    booking = {"id": len(bookings) + 1, "name": name, "goats": left[:wanted]}
    bookings.append(booking)
    print(f"     booked for {name}: {', '.join(booking['goats'])}", flush=True)
    return 201, booking


def board(query, agent):
    if not agent or agent.lower().startswith(("python", "curl")):
        return 403, "We don't talk to programs that don't say who they are.\n"
    page = query.get("page", "1")
    if page not in ("1", "2", "3"):
        return 404, "There is no such page.\n"
    items = "\n".join(f"<li>{notice}</li>" for notice in BOARD[int(page) - 1])
    more = "" if page == "3" else f'\n<a href="/board?page={int(page) + 1}">Next page</a>'
    return 200, f"<h1>Notice board</h1>\n<ul>\n{items}\n</ul>{more}\n"


def main():
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 8000
    try:
        server = Server(("127.0.0.1", port), Handler)
    except OSError as error:
        sys.exit(f"Port {port} is taken. Is another farm running? ({error})")
    print(f"The goat farm is open at http://127.0.0.1:{port} (Ctrl+C closes it)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print("\nThe farm is closed.")


if __name__ == "__main__":
    main()
