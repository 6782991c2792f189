"""Checks of the starter p8-travel-board."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

# The factor for limits of time, for tests on a busy machine.
PATIENCE = min(float(os.environ.get("CHECK_PATIENCE", "1")), 4)

# Runs the reader's program with a clock that is ahead by some seconds. Pauses aren't slept: they're
# noted, and move the clock. Time limits are longer, so that a busy computer isn't taken for a slow
# service. In a run against services that never answer, pauses and limits stay as they are. Nobody
# needs certificates here, and loading them is slow.
RUNNER = r"""
import datetime, os, runpy, socket, ssl, sys, time
ssl.SSLContext.load_verify_locations = lambda *words, **more: None
ahead = float(os.environ["BOARD_AHEAD"])
real_sleep, real_limit = time.sleep, socket.socket.settimeout
def sleep(seconds):
    global ahead
    if not isinstance(seconds, (int, float)) or seconds < 0:
        return real_sleep(seconds)
    with open(os.environ["BOARD_PAUSES"], "a") as file:
        print(float(seconds), file=file)
    if "BOARD_REAL" in os.environ:
        return real_sleep(seconds)
    ahead += seconds
def settimeout(self, seconds):
    real_limit(self, seconds * 3 if isinstance(seconds, (int, float)) else seconds)
time.sleep = sleep
if "BOARD_REAL" not in os.environ:
    socket.socket.settimeout = settimeout
real_time, real_ns = time.time, time.time_ns
time.time = lambda: real_time() + ahead
time.time_ns = lambda: real_ns() + int(ahead * 1_000_000_000)
def ahead_by_default(function, words):
    def wrapped(*given):
        return function(*given) if len(given) > words else function(*given, time.time())
    return wrapped
time.ctime = ahead_by_default(time.ctime, 0)
time.localtime, time.gmtime = ahead_by_default(time.localtime, 0), ahead_by_default(time.gmtime, 0)
real_strftime = time.strftime
time.strftime = lambda form, *given: real_strftime(form, *(given or [time.localtime()]))
class datetime_ahead(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)
    @classmethod
    def today(cls):
        return cls.now()
    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(time.time(), datetime.timezone.utc).replace(tzinfo=None)
class date_ahead(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())
for kind, name in [(datetime_ahead, "datetime"), (date_ahead, "date")]:
    kind.__module__, kind.__name__, kind.__qualname__ = "datetime", name, name
    setattr(datetime, name, kind)
sys.argv = sys.argv[1:]
sys.path.insert(0, os.getcwd())
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def cut(text, most=160):
    text = " ".join(str(text).split())
    return text if len(text) <= most else text[: most - 2].rstrip() + " …"


class Waits:
    """How many seconds a program has waited for answers that never come. What else it does doesn't
    count, because that takes longer on a busy computer."""

    def __init__(self):
        self.lock, self.open, self.since, self.before = threading.Lock(), 0, 0.0, 0.0

    def __enter__(self):
        with self.lock:
            if not self.open:
                self.since = time.monotonic()
            self.open += 1

    def __exit__(self, *ignored):
        with self.lock:
            self.open -= 1
            if not self.open:
                self.before += time.monotonic() - self.since

    def seconds(self):
        with self.lock:
            return self.before + (time.monotonic() - self.since if self.open else 0)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *parts):
        pass

    def any_method(self):
        service = self.server
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        url = urlsplit(self.path)
        query = dict(parse_qsl(url.query, keep_blank_values=True))
        with service.lock:
            service.requests.append({"method": self.command, "path": url.path, "query": query, "target": self.path})
        status, value, headers = 200, None, {}
        if service.mood == "hang":
            self.close_connection = True
            with service.waits:
                try:
                    self.rfile.read(1)  # returns when the program gives up
                except OSError:
                    pass
            return
        if service.mood == "page":
            value = "<h1>Closed for cleaning</h1>"
        elif service.mood == "raw":
            value = service.raw
        elif service.mood == "429":
            status, value, headers = 429, {"detail": "Too many questions."}, dict(service.headers)
        elif service.mood == "503":
            status, value = 503, {"detail": "The mice are at it again."}
        elif url.path != service.path or self.command != "GET":
            status, value = 404, {"detail": f"We don't know {self.command} {url.path}."}
        elif query.get(service.word) not in service.data:
            status, value = 404, {"detail": f"Never heard of {query.get(service.word)!r}."}
        else:
            value = service.data[query[service.word]]
        text = value if isinstance(value, str) else json.dumps(value)
        data = text.encode()
        try:
            self.send_response(status)
            self.send_header("Content-Type", "text/html" if service.mood == "page" else "application/json")
            self.send_header("Content-Length", str(len(data)))
            for name, word in headers.items():
                self.send_header(name, word)
            self.end_headers()
            self.wfile.write(data)
        except OSError:
            self.close_connection = True

    do_GET = do_POST = do_PUT = any_method


class Service(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, path, word, data, waits):
        super().__init__(("127.0.0.1", 0), Handler)
        self.waits = waits
        self.path, self.word, self.data = path, word, data
        self.mood, self.raw, self.headers = "ok", None, {}
        self.requests, self.lock = [], threading.Lock()
        self.is_closed = False
        self.address = f"http://127.0.0.1:{self.server_port}"
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def handle_error(self, request, address):
        pass

    def close(self):
        self.is_closed = True
        self.shutdown()
        self.server_close()


def departures(buses, field="minutes"):
    return {"departures": [{"line": line, "to": to, field: minutes} for line, to, minutes in buses]}


def sky_over(weather):
    return dict(zip(("sky", "degrees", "rain"), weather))


class Day:
    """A copy of the reader's program, with a stop, a city, two services and a clock."""

    def __init__(self, stop, city, buses=(), weather=("snow", -3, 10)):
        assert os.path.exists("board.py"), "There is no board.py in this folder yet."
        self.place = tempfile.TemporaryDirectory()
        self.folder = os.path.join(self.place.name, "board")
        shutil.copytree(os.getcwd(), self.folder, ignore=shutil.ignore_patterns("cache.json", "__pycache__"))
        self.waits = Waits()
        self.buses = Service("/departures", "stop", {stop: {"stop": stop} | departures(buses)}, self.waits)
        self.weather = Service("/weather", "city", {city: {"city": city} | sky_over(weather)}, self.waits)
        self.stop, self.city, self.runs = stop, city, 0
        # Each run begins at this time plus the clock, however long the runs before it took.
        self.begin, self.clock = time.time(), 0

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        for service in (self.buses, self.weather):
            if not service.is_closed:
                service.close()
        try:
            self.place.cleanup()
        except OSError:
            pass

    def set_buses(self, buses, field="minutes"):
        self.buses.data[self.stop] = {"stop": self.stop} | departures(buses, field)

    def set_weather(self, weather):
        self.weather.data[self.city] = {"city": self.city} | sky_over(weather)

    def later(self, seconds):
        self.clock += seconds
        return self

    def path(self, name):
        return os.path.join(self.folder, name)

    def run(self):
        self.runs += 1
        settings = {"buses": self.buses.address, "weather": self.weather.address, "stop": self.stop, "city": self.city}
        with open(self.path("board.json"), "w", encoding="utf-8") as file:
            json.dump(settings, file)
        return Board(self)


class Board:
    """What one run of the program asked and printed."""

    def __init__(self, day):
        services = (day.buses, day.weather)
        before = [len(service.requests) for service in services]
        pauses = os.path.join(day.place.name, f"pauses{day.runs}")
        environment = os.environ | {
            "BOARD_PAUSES": pauses,
            "BOARD_AHEAD": str(day.begin + day.clock - time.time()),
            "NO_PROXY": "127.0.0.1",
            "no_proxy": "127.0.0.1",
            "PYTHONIOENCODING": "utf-8",
            "PYTHONUTF8": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        hangs = any(service.mood == "hang" for service in services)
        if hangs:
            environment["BOARD_REAL"] = "1"
        out, err = os.path.join(day.place.name, "out"), os.path.join(day.place.name, "err")
        self.stopped, begin = "", time.time()
        with open(out, "wb") as to, open(err, "wb") as to_err:
            process = subprocess.Popen(
                [sys.executable, "-c", RUNNER, "board.py"],
                cwd=day.folder,
                stdin=subprocess.DEVNULL,
                stdout=to,
                stderr=to_err,
                env=environment,
            )
        until, first, waited = time.monotonic() + 20 * PATIENCE, None, day.waits.seconds()
        while process.poll() is None:
            sent = sum(len(service.requests) for service in services) - sum(before)
            if sent and first is None:
                first = time.monotonic()
            # A thread can pause while another one waits.
            late = hangs and first is not None and time.monotonic() > first + 5.3
            if sent > 12:
                self.stopped = "often"
            elif late and day.waits.seconds() - waited + self.paused(pauses) > 5.3:
                self.stopped = "waits"
            elif time.monotonic() > until:
                self.stopped = "long"
            if self.stopped:
                process.kill()
                process.wait()
                break
            time.sleep(0.02)
        # For programs that ask how old the file is.
        cache = day.path("cache.json")
        if os.path.isfile(cache) and begin - 2 <= os.path.getmtime(cache) <= time.time():
            os.utime(cache, (day.begin + day.clock,) * 2)
        self.code = process.returncode
        self.out, self.err = self.read(out), self.read(err)
        self.lines = [line for line in self.out.splitlines() if line.strip()]
        self.to_buses = day.buses.requests[before[0] :]
        self.to_weather = day.weather.requests[before[1] :]
        self.slept = self.paused(pauses)
        lines = [line for line in self.err.splitlines() if line.strip()]
        errors = [
            line for line in lines if re.match(r"(?:\w+\.)*\w*(?:Error|Exception|Timeout|Protocol|Interrupt)\b", line)
        ]
        self.crash = cut((errors or lines)[-1]) if "Traceback (most recent call last)" in self.err else ""
        skipped = "" if hangs else " (which check.pyz skipped)"
        paused = f" and paused for {self.slept:g} seconds in all{skipped}" if self.slept else ""
        assert self.stopped != "often", (
            f"In one run, your board sent more than 12 requests{paused}. Then check.pyz stopped it. What would have ended it?"
        )
        assert self.stopped != "long", (
            f"After {20 * PATIENCE:g} seconds, python board.py was still running, and check.pyz stopped it. What was it doing?"
        )

    def paused(self, path):
        return sum(map(float, self.read(path).split())) if os.path.exists(path) else 0

    @staticmethod
    def read(path):
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()

    def quote(self):
        if self.crash:
            return f"your program ended with a traceback whose last line is {self.crash}"
        said = cut(" / ".join(self.lines), 300)
        if said:
            return f"your board was “{said}”"
        return (
            f"your program printed nothing on the board, and “{cut(self.err)}” elsewhere"
            if self.err.strip()
            else "your board was empty"
        )

    def ran(self, story):
        assert not self.crash, (
            f"{story}, and your program ended with a traceback. Its last line is {self.crash}. What should be on the screen instead?"
        )
        return self

    def begins(self, words):
        return [line.strip() for line in self.lines if line.strip().lower().startswith(words.lower())]

    def old(self, name):
        """Returns how many minutes old the board says that these data are, or None."""
        age = r"(?<!\d)(\d+) min(?:ute)?s? old"
        for line in self.lines:
            before, named, after = line.lower().partition(name)
            found = re.search(age, after) or re.search(age, before)
            if named and found:
                return int(found[1])
        return None


NOWHERE = [
    "Marsh Gate",
    "Brewery",
    "Lighthouse",
    "Rose Hill",
    "Cattle Market",
    "Ferry Pier",
    "Old Quarry",
    "Station East",
    "Opera",
    "Sugar Mill",
]


def rows_of(board):
    """Returns the destination, the text and the minutes of each line with a bus."""
    rows = []
    for text in board.lines:
        for to in NOWHERE:
            if to in text:
                minutes = re.search(r"(?<![\d.])(\d+) ?min(?:ute)?s?\b", text)
                rows.append((to, cut(text), int(minutes[1]) if minutes else None))
    return rows


def in_minutes(minutes):
    """Returns the number for a message: of two allowed ones, the larger."""
    return max(minutes) if isinstance(minutes, set) else minutes


def shows_buses(board, wanted, story):
    """The board shows these buses, in this order. Minutes are a number, or a set of numbers."""
    board.ran(story)
    rows = rows_of(board)
    names = [to for _, to, _ in wanted]
    shown = [to for to, _, _ in rows]
    assert rows or not wanted, (
        f"{story}. There are buses to {', '.join(names)}, and {board.quote()}. Where did they get lost?"
    )
    twice = [text for to, text, _ in rows if sum(text == other for _, other, _ in rows) > 1]
    assert not twice, (
        f"{story}, and one line of your board has several buses: {twice[0]}. What gives each of them its own line?"
    )
    missing = [(to, minutes) for _, to, minutes in wanted if to not in shown]
    assert not missing, (
        f"{story}. The bus to {missing[0][0]}, which leaves in {in_minutes(missing[0][1])} minutes, is missing, and {board.quote()}. What became of it?"
    )
    odd = [text for to, text, _ in rows if to not in names]
    should = (
        f"The buses on the board should be those to {', '.join(names)}, but"
        if names
        else "No bus should be on the board, but"
    )
    assert not odd, f"{story}. {should} it shows “{odd[0]}”. Why is that one there?"
    assert shown == names, (
        f"{story}. Your board shows the buses to {', '.join(shown)} in this order. Which of them leaves first?"
    )
    for (line, to, minutes), (_, text, seen) in zip(wanted, rows):
        allowed = minutes if isinstance(minutes, set) else {minutes}
        most = in_minutes(minutes)
        assert re.search(rf"(?<!\w){line}(?!\w)", text), (
            f"{story}. The bus to {to} has the line {line}, and your board shows it as “{text}”. How would somebody find theirs?"
        )
        assert seen is not None, (
            f"{story}. Your board shows the bus to {to} as “{text}”. Where are its minutes, with min after the number?"
        )
        assert seen in allowed, (
            f"{story}. The bus to {to} leaves in {most} minutes, and your board shows “{text}”. Where does your number come from?"
        )


def shows_weather(board, weather, story):
    board.ran(story)
    sky, degrees, rain = weather
    assert sky in board.out.lower(), f"{story}. The sky is “{sky}”, and {board.quote()}. Where is the sky?"
    for number, what in [(degrees, "temperature"), (rain, "chance of rain")]:
        assert re.search(rf"(?<![\d.-]){number}(?![\d.]*\d)", board.out.replace("−", "-")), (
            f"{story}. The {what} is {number}, and {board.quote()}. Where is it?"
        )
    raw = [cut(line) for line in board.lines if re.search(r"\{\s*[\"']", line)]
    assert not raw, f"{story}. One line of your board is “{raw[0]}”. Who would read that at the hairdresser's?"
    umbrella = "umbrella" in board.out.lower()
    if rain >= 50:
        assert umbrella, (
            f"{story}. The chance of rain is {rain}%, and nothing on your board says umbrella. From which number on does it?"
        )
    else:
        assert not umbrella, (
            f"{story}. The chance of rain is {rain}%, and the word umbrella is on your board. From which number on should it be there?"
        )


def misses(board, name, story, code=True):
    """The board says in words that one service has nothing."""
    board.ran(story)
    lines = board.begins(f"No {name}:")
    assert lines, f"{story}, and {board.quote()}. Which line begins with “No {name}:”, and says why?"
    reason = lines[0][len(f"No {name}:") :].strip()
    assert not re.search(
        r"Errno|WinError|line 1 column|Expecting value|for url|indices must be|object is not|NoneType", reason
    ), f"{story}, and your board says “{cut(lines[0])}”. What would Zainab do with these words?"
    assert len(reason.split()) >= 3, f"{story}, and your board says “{lines[0]}”. Would Zainab know what's going on?"
    assert not code or board.code != 0, (
        f"{story}, and your board says “{lines[0]}”. But the exit code is 0, the one for success. Does that fit?"
    )
    return reason


def not_missing(board, name, story):
    board.ran(story)
    lines = board.begins(f"No {name}:")
    assert not lines, f"{story}, and your board says “{lines[0]}”. Why does it think so?"


def all_well(board, story):
    not_missing(board, "buses", story)
    not_missing(board, "weather", story)
    assert board.code == 0, (
        f"{story}. No line of your board begins with “No buses:” or “No weather:”, but the exit code of your program is {board.code}. Does that fit?"
    )


def plain(reason):
    return re.sub(r"\W+", " ", re.sub(r"\d+", "", reason)).strip().lower()


def differ(first, when_first, second, when_second):
    assert plain(first) != plain(second), (
        f"Your board says “{second}” when {when_second}, and the same when {when_first}. Does Zainab have to do the same in both cases?"
    )


def asks_both_services_about_the_stop_and_the_city_in_board_json():
    with Day("Fish & Chips + 100%", "Ash & Elm", [("9", "Brewery", 14)], ("fog", 8, 31)) as day:
        board = day.run()
        for name, place, requests, service in [
            ("buses", day.stop, board.to_buses, day.buses),
            ("weather", day.city, board.to_weather, day.weather),
        ]:
            assert requests, (
                f"check.pyz opened its own service for the {name} and put the address into its copy of board.json. Nothing arrived there, "
                f"and {board.quote()}. Where does your program get the address?"
            )
            sent = requests[-1]
            assert sent["path"] == service.path and sent["query"].get(service.word) == place, (
                f"For the {name}, your program asked {sent['method']} {sent['target']}, and with this board.json, {service.word} should be “{place}” "
                f"at the path {service.path}. The service understood {sent['query'] or 'no pairs at all'}. What happened to the address?"
            )
        board.ran("Both services answered")


def the_next_five_buses_the_first_one_on_top():
    story = "The bus company sent seven buses"
    buses = [
        ("9", "Brewery", 14),
        ("9", "Opera", 2),
        ("112", "Rose Hill", 31),
        ("N5", "Marsh Gate", 9),
        ("63", "Lighthouse", 0),
        ("63", "Ferry Pier", 100),
        ("70", "Sugar Mill", 23),
    ]
    with Day("Town Hall", "Elmport", buses, ("hail", 5, 40)) as day:
        shows_buses(
            day.run(),
            [
                ("63", "Lighthouse", 0),
                ("9", "Opera", 2),
                ("N5", "Marsh Gate", 9),
                ("9", "Brewery", 14),
                ("70", "Sugar Mill", 23),
            ],
            story,
        )
        day.set_buses([("5", "Cattle Market", 11), ("41", "Old Quarry", 4)])
        day.later(3600)
        shows_buses(day.run(), [("41", "Old Quarry", 4), ("5", "Cattle Market", 11)], "The bus company sent two buses")


def the_weather_and_an_umbrella_from_50_on():
    for weather in [("drizzle", 14, 50), ("snow", -7, 49), ("thunder", 23, 92)]:
        with Day("Town Hall", "Elmport", [("9", "Brewery", 21)], weather) as day:
            shows_weather(day.run(), weather, f"The weather station sent {sky_over(weather)}")


def if_one_service_has_nothing_the_board_shows_the_other_one():
    weather, buses = ("thunder", 21, 64), [("N5", "Marsh Gate", 9), ("9", "Opera", 2)]
    with Day("Town Hall", "Elmport", buses, weather) as day:
        day.buses.mood = "503"
        story = "The buses answered with 503, and the weather was all right"
        board = day.run()
        misses(board, "buses", story)
        shows_weather(board, weather, story)
    with Day("Town Hall", "Elmport", buses, weather) as day:
        day.weather.close()
        story = "The weather service wasn't running, and the buses were all right"
        board = day.run()
        misses(board, "weather", story)
        shows_buses(board, [("9", "Opera", 2), ("N5", "Marsh Gate", 9)], story)
    with Day("Town Hall", "Elmport", [], weather) as day:
        story = "The bus company answered that there are no departures"
        board = day.run()
        all_well(board, story)
        assert "no buses" in board.out.lower(), f"{story}, and {board.quote()}. Where are the words “no buses”?"
        shows_weather(board, weather, story)


def each_kind_of_failure_has_its_own_sentence():
    weather, reasons = ("thunder", 21, 64), {}
    for mood, when in [
        ("503", "the service answers 503"),
        ("page", "the service sends a web page with status 200"),
        ("closed", "the service isn't running"),
    ]:
        with Day("Town Hall", "Elmport", [("9", "Opera", 2)], weather) as day:
            day.buses.mood = mood
            if mood == "closed":
                day.buses.close()
            board = day.run()
            reason = misses(board, "buses", f"When the buses are asked, {when}")
            for said, when_other in reasons.values():
                differ(said, when_other, reason, when)
            reasons[mood] = reason, when
    with Day("Town Hall", "Elmport", [("9", "Opera", 2)], weather) as day:
        day.buses.data = {}
        story = "The bus company refused with 404 and the detail “Never heard of 'Town Hall'”"
        board = day.run()
        reason = misses(board, "buses", story)
        assert "Never heard of" in reason, (
            f"{story}. But your board says “{reason}”. Who knows the reason, and who gets to read it?"
        )
        shows_weather(board, weather, story)


def the_board_is_there_after_5_seconds_even_if_nobody_answers():
    with Day("Town Hall", "Elmport", [("9", "Opera", 2)]) as day:
        day.buses.mood = day.weather.mood = "hang"
        board = day.run()
        asked = len(board.to_buses + board.to_weather)
        assert board.stopped != "waits", (
            f"check.pyz's services never answered. Your program had spent more than 5 seconds on waits and pauses and was still running, "
            f"so check.pyz stopped it. It had sent {asked} request{'s' if asked > 1 else ''}. How long may your program take, and how long may each request?"
        )
        silent = misses(board, "buses", "Neither service answered")
        misses(board, "weather", "Neither service answered")
    with Day("Town Hall", "Elmport", [("9", "Opera", 2)]) as day:
        day.buses.close()
        gone = misses(day.run(), "buses", "The bus service wasn't running")
    differ(gone, "the service isn't running", silent, "it doesn't answer in time")


def json_that_isnt_what_you_expected():
    story = "Each service sent JSON with status 200, the buses {} and the weather {}"
    for buses, weather in [
        ([1, 2], {"sky": "fog", "rain": 3}),
        ({"departures": [{"line": "9", "to": "Opera"}]}, None),
        ({"departures": None}, {"sky": "fog", "degrees": None, "rain": None}),
    ]:
        with Day("Town Hall", "Elmport") as day:
            for service, value in [(day.buses, buses), (day.weather, weather)]:
                service.mood, service.raw = "raw", json.dumps(value)
            told = story.format(day.buses.raw, day.weather.raw)
            board = day.run()
            misses(board, "buses", told)
            misses(board, "weather", told)


def asks_for_the_buses_each_time_and_for_the_weather_every_ten_minutes():
    with Day("Town Hall", "Elmport", [("9", "Opera", 12)], ("thunder", 21, 64)) as day:
        first = day.run()
        all_well(first, "Both services answered")
        day.set_buses([("9", "Opera", 11), ("N5", "Marsh Gate", 3)])
        day.set_weather(("drizzle", 20, 12))
        board = day.later(60).run()
        story = "A minute later, the board started again, and the bus company sent two buses"
        shows_buses(board, [("N5", "Marsh Gate", 3), ("9", "Opera", 11)], story)
        assert not board.to_weather, (
            "The board started again after a minute, and asked the weather station again. What does it know already?"
        )
        shows_weather(
            board,
            ("thunder", 21, 64),
            "The board started again after a minute, and the last weather it knew was thunder",
        )
        all_well(board, "The board started again after a minute")
        board = day.later(8 * 60).run()
        assert not board.to_weather, (
            "Nine minutes after its question about the weather, the board started again, and asked again. How old was the answer it had?"
        )
        board = day.later(2 * 60).run()
        story = "Eleven minutes after the first question about the weather, the board started again"
        assert board.to_weather, (
            f"{story}, and didn't ask for the weather. When did it get the answer that it's showing?"
        )
        shows_weather(board, ("drizzle", 20, 12), story)


def a_service_fails_the_last_answer_goes_on_and_says_how_old_it_is():
    with Day(
        "Town Hall",
        "Elmport",
        [("9", "Opera", 12), ("63", "Lighthouse", 1), ("N5", "Marsh Gate", 30)],
        ("thunder", 21, 64),
    ) as day:
        day.weather.mood = "503"
        misses(day.run(), "weather", "The buses were fine, and the weather station answered 503")
        day.weather.mood = "ok"
        for minutes, mood, left in [(4, "503", 8), (7, "page", 5)]:
            day.clock = minutes * 60 + 20
            day.buses.mood = mood
            board = day.run()
            story = f"{minutes} minutes ago, the bus company sent buses in 12, 1 and 30 minutes. Now it " + (
                "answered 503" if mood == "503" else "sent a web page, after an earlier 503"
            )
            shows_buses(board, [("9", "Opera", {left, left - 1}), ("N5", "Marsh Gate", {left + 18, left + 17})], story)
            old = board.old("buses")
            assert old is not None, (
                f"{story}, and {board.quote()}. Which line has the words “buses” and “{minutes} min old”?"
            )
            assert old == minutes, (
                f"{story}, and your board says that the buses are {old} min old. When did the last good answer arrive?"
            )
            all_well(board, story)
        day.buses.mood, day.weather.mood = "ok", "503"
        day.set_buses([("9", "Opera", 6)])
        day.clock = 19 * 60 + 40
        story = "The weather is from 15 minutes ago, and now the station answered 503. The buses were fine again"
        board = day.run()
        shows_weather(board, ("thunder", 21, 64), story)
        shows_buses(board, [("9", "Opera", 6)], story)
        old = board.old("weather")
        assert old == 15, f"{story}, and {board.quote()}. Which line has the words “weather” and “15 min old”?"
        assert board.old("buses") in (None, 0), (
            f"{story}, and your board says that the buses are {board.old('buses')} min old. How old are they?"
        )
        all_well(board, story)


def whats_older_than_half_an_hour_isnt_shown():
    with Day("Town Hall", "Elmport", [("9", "Opera", 32), ("N5", "Marsh Gate", 50)], ("thunder", 21, 64)) as day:
        day.run().ran("Both services answered")
        day.buses.mood = day.weather.mood = "503"
        day.clock = 29 * 60 + 15
        story = "The last answers were 29 minutes old, and both services answered 503"
        board = day.run()
        shows_buses(board, [("9", "Opera", {3, 2}), ("N5", "Marsh Gate", {21, 20})], story)
        all_well(board, story)
        day.clock = 31 * 60 + 20
        story = "The last answers were 31 minutes old, and both services answered 503"
        board = day.run()
        misses(board, "buses", story)
        misses(board, "weather", story)
        shows_buses(board, [], story)
        assert "thunder" not in board.out.lower(), f"{story}, and {board.quote()}. How old is this thunder?"


def another_stop_and_another_city_get_their_own_answers():
    with Day("Town Hall", "Elmport", [("9", "Opera", 12)], ("thunder", 21, 64)) as day:
        day.run().ran("Both services answered")
        day.stop, day.city = "Bridge Road", "Ashby"
        day.set_weather(("drizzle", 17, 8))
        day.buses.mood = "503"
        story = "Somebody changed board.json to another stop and another city. A minute later, the buses answered 503"
        board = day.later(60).run()
        shows_buses(board, [], story)
        misses(board, "buses", story)
        assert board.to_weather, (
            f"{story}, and {board.quote()}. Nobody asked for the weather in Ashby. Whose weather is this?"
        )
        shows_weather(board, ("drizzle", 17, 8), story)


def a_damaged_cache_json_doesnt_stop_the_board():
    with Day("Town Hall", "Elmport", [("9", "Opera", 12)], ("thunder", 21, 64)) as day:
        for text in ['{"buses": {"at": 17', "[]\n"]:
            day.later(5).run().ran("Both services answered")
            assert os.path.isfile(day.path("cache.json")), (
                "Your program ran, and there's no cache.json next to it. Where does it keep what it knows?"
            )
            with open(day.path("cache.json"), "w", encoding="utf-8") as file:
                file.write(text)
            story = (
                f"Somebody turned off the screen while cache.json was written, and all that's in it is “{text.strip()}”"
            )
            board = day.later(60).run()
            shows_buses(board, [("9", "Opera", 12)], story)
            shows_weather(board, ("thunder", 21, 64), story)
            all_well(board, story)
        board = day.later(60).run()
        assert not board.to_weather, (
            "cache.json was damaged, and the board ran once. A minute later, it asked for the weather again. What's in cache.json now?"
        )


def both_names_of_the_field_are_understood():
    weather = ("thunder", 21, 64)
    for field in ("due_in", "minutes"):
        with Day("Town Hall", "Elmport", [], weather) as day:
            day.set_buses([("9", "Opera", 12), ("63", "Lighthouse", 0), ("N5", "Marsh Gate", 5)], field)
            story = f"The bus company sent three buses, and the field was called {field}"
            board = day.run()
            shows_buses(board, [("63", "Lighthouse", 0), ("N5", "Marsh Gate", 5), ("9", "Opera", 12)], story)
            all_well(board, story)
    with Day("Town Hall", "Elmport", [], weather) as day:
        day.set_buses([("9", "Opera", 12)], "leaves")
        board = day.run()
        misses(board, "buses", "The bus company sent a bus without minutes and without due_in")
        shows_weather(board, weather, "The bus company sent a bus without minutes and without due_in")


def a_429_gets_its_pause_and_the_board_goes_on():
    weather = ("thunder", 21, 64)
    with Day("Town Hall", "Elmport", [("9", "Opera", 12)], weather) as day:
        all_well(day.run(), "Both services answered")
        day.buses.mood, day.buses.headers = "429", {"Retry-After": "90"}
        day.clock = 20
        story = "The bus company sent a bus in 12 minutes. 20 seconds later, it answered 429 with Retry-After: 90"
        board = day.run()
        assert len(board.to_buses) < 2, (
            f"{story}. Your program sent {len(board.to_buses)} requests in that run. What did the first answer ask for?"
        )
        assert board.slept <= 5, (
            f"{story}. Your program slept for {board.slept:g} seconds in that run. What do the customers see during that time?"
        )
        shows_buses(board, [("9", "Opera", {12, 11})], story)
        all_well(board, story)
        day.buses.mood = "ok"
        day.set_buses([("9", "Opera", 10), ("N5", "Marsh Gate", 4)])
        for seconds in (40, 100):
            day.clock = seconds
            again = (
                f"The buses answered 429 with Retry-After: 90. {seconds - 20} seconds later, the board started again"
            )
            board = day.run()
            assert board.slept <= 5, (
                f"{again}. Your program slept for {board.slept:g} seconds in that run. What do the customers see during that time?"
            )
            assert not board.to_buses, f"{again}, and asked the buses. How can it know that it shouldn't?"
            shows_buses(board, [("9", "Opera", {12, 11} if seconds == 40 else {11, 10})], again)
            all_well(board, again)
        day.clock = 120
        story = "The buses answered 429 with Retry-After: 90. 100 seconds later, the board started again"
        board = day.run()
        assert board.to_buses, f"{story}, and didn't ask the buses. When was the pause over?"
        shows_buses(board, [("N5", "Marsh Gate", 4), ("9", "Opera", 10)], story)
        all_well(board, story)


def a_429_without_an_earlier_answer_and_one_without_a_number():
    weather = ("thunder", 21, 64)
    with Day("Town Hall", "Elmport", [("9", "Opera", 12)], weather) as day:
        day.buses.mood, day.buses.headers, day.weather.mood = "429", {"Retry-After": "37"}, "503"
        story = "On the first start, the buses answered 429 with Retry-After: 37, and the weather 503"
        board = day.run()
        assert len(board.to_buses) < 2, (
            f"{story}. Your program sent {len(board.to_buses)} requests to the buses in that run. What did the first answer ask for?"
        )
        reason = misses(board, "buses", story)
        # Some programs count the seconds that are left, and round down.
        assert re.search(r"(?<!\d)3[567](?!\d)", reason), (
            f"{story}, and your board says “No buses: {reason}”. For how many seconds does Zainab have to wait?"
        )
        misses(board, "weather", story)
        day.buses.mood = day.weather.mood = "ok"
        day.clock = 20
        story = "The buses answered 429 with Retry-After: 37. 20 seconds later, the board started again"
        board = day.run()
        assert not board.to_buses, f"{story}, and asked the buses. How can it know that it shouldn't?"
        misses(board, "buses", story)
        assert board.to_weather, (
            f"{story}, and didn't ask for the weather, whose last answer was a 503. Who wanted a pause?"
        )
        shows_weather(board, weather, story)
        day.clock = 45
        story = "The buses answered 429 with Retry-After: 37. 45 seconds later, the board started again"
        board = day.run()
        assert board.to_buses, f"{story}, and didn't ask the buses. When was the pause over?"
        shows_buses(board, [("9", "Opera", 12)], story)
        all_well(board, story)
        day.buses.mood, day.buses.headers = "429", {}
        day.clock = 65
        day.run().ran("The buses answered 429 without any Retry-After")
        day.buses.mood = "ok"
        day.clock = 85
        board = day.run()
        story = "The buses answered 429 without any Retry-After. 20 seconds later, the board started again"
        assert not board.to_buses, f"{story}, and asked the buses. How long is the pause if there's no number?"
        day.clock = 130
        board = day.run()
        assert board.to_buses, (
            "The buses answered 429 without any Retry-After. 65 seconds later, the board started again, and didn't ask the buses. How long is the pause if there's no number?"
        )
