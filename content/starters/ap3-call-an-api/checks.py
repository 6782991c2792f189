"""Checks of the starter ap3-call-an-api."""

import builtins
import itertools
import json
import os
import re
import select
import socket
import subprocess
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from shared.texts import short

# Runs the reader's program. Pauses are noted and not slept; the time limits of sockets are noted,
# and shortened if the farm of a check never answers. Without a farm they are longer, because some
# systems take seconds to refuse a connection. No farm needs certificates, and loading them is slow.
RUNNER = r"""
import os, runpy, socket, ssl, sys, time
ssl.SSLContext.load_verify_locations = lambda *words, **more: None
notes, scale = os.environ["GOAT_NOTES"], float(os.environ["GOAT_SCALE"])
def note(kind, value):
    with open(notes, "a") as file:
        print(kind, value, file=file)
real_sleep = time.sleep
def sleep(seconds):
    if not isinstance(seconds, (int, float)) or seconds < 0:
        return real_sleep(seconds)
    note("slept", float(seconds))
time.sleep = sleep
real_limit = socket.socket.settimeout
def settimeout(self, seconds):
    note("limit", seconds)
    real_limit(self, seconds * scale if isinstance(seconds, (int, float)) else seconds)
socket.socket.settimeout = settimeout
sys.argv = sys.argv[1:]
sys.path.insert(0, os.getcwd())
runpy.run_path(sys.argv[0], run_name="__main__")
"""

SHOWN = 6
HERD = [
    {"name": name, "eats": eats, "hungry": hungry, "avoids": avoids}
    for name, eats, hungry, avoids in [
        ("Wanda", 31, True, "tents"),
        ("Tiko", 12, False, "laundry"),
        ("Lotte", 27, True, "laundry"),
        ("Bashir", 44, True, "tents"),
        ("Enzo", 18, True, "tents"),
        ("Quinn", 52, False, "tents"),
        ("Solveig", 23, True, "laundry"),
        ("Marit", 29, True, "salt & 100% pepper + #2"),
        ("Yaw", 48, True, "laundry"),
        ("Dorit", 39, True, "salt"),
        ("Ines", 61, True, "salt & 100% pepper + #2"),
        ("Piet", 33, True, "laundry"),
        ("Zora", 66, False, "salt & 100% pepper + #2"),
        ("Anouk", 57, True, "salt & 100% pepper + #2"),
    ]
]
NAMES = [goat["name"] for goat in HERD]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *parts):
        pass

    def any_method(self):
        farm = self.server
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode("utf-8", "replace")
        url = urlsplit(self.path)
        query = dict(parse_qsl(url.query, keep_blank_values=True))
        with farm.lock:
            farm.requests.append(
                {
                    "method": self.command,
                    "path": url.path,
                    "query": query,
                    "target": self.path,
                    "body": body,
                    "slept": sum(farm.noted("slept")),
                }
            )
            same = sum(one["method"] == self.command for one in farm.requests)
            plan = farm.plans.get(self.command, ["ok"])
            mood = plan[min(same, len(plan)) - 1]
            if mood in ("ok", "lost", "500"):
                status, value = farm.respond(self.command, url.path, query, body)
        if mood in ("hang", "lost"):
            self.hang()
            return
        if mood in ("500", "503"):
            status, value = int(mood), {"detail": "The barn is on its lunch break."}
        if mood == "rude":
            status, value = 200, None
        data = b"Baa.\n" if mood == "rude" else json.dumps(value).encode() + b"\n"
        try:
            self.send_response(status)
            self.send_header("Content-Type", "text/plain" if mood == "rude" else "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)
        except OSError:
            self.close_connection = True

    do_GET = do_POST = do_PUT = any_method

    def hang(self):
        """Waits until the client leaves, and notes it if it never does."""
        self.close_connection = True
        until = time.monotonic() + 6
        while time.monotonic() < until and not self.server.closing.is_set():
            try:
                readable, _, _ = select.select([self.connection], [], [], 0.05)
                if readable and self.connection.recv(1, socket.MSG_PEEK) == b"":
                    return
            except OSError:
                return
        if not self.server.closing.is_set():
            self.server.waited.set()
            self.server.closing.wait(10)


class Farm(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, notes, plans):
        super().__init__(("127.0.0.1", 0), Handler)
        self.notes, self.plans = notes, plans
        self.requests, self.lock = [], threading.Lock()
        self.closing, self.waited = threading.Event(), threading.Event()
        self.bookings = [{"id": 70, "name": "Amaranta", "goats": ["Wanda", "Quinn", "Zora"]}]
        self.free = ["Yaw", "Enzo", "Dorit", "Lotte", "Bashir"]
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def handle_error(self, request, address):
        pass

    def noted(self, kind):
        """Returns the numbers that the runner has noted; None for no limit."""
        if not os.path.exists(self.notes):
            return []
        with open(self.notes) as file:
            pairs = [line.split() for line in file.read().splitlines()]
        return [None if value == "None" else float(value) for name, value in pairs if name == kind]

    def respond(self, method, path, query, body):
        if path == "/goats" and method == "GET":
            if query.get("avoids") == "hay":
                return 400, {"detail": "Nobody here avoids hay, least of all the farmer."}
            found = [goat for goat in HERD if query.get("avoids", goat["avoids"]) == goat["avoids"]]
            if query.get("hungry") in ("yes", "no"):
                found = [goat for goat in found if goat["hungry"] == (query["hungry"] == "yes")]
            return 200, found[:SHOWN]
        if path == "/bookings" and method == "GET":
            return 200, [one for one in self.bookings if query.get("name", one["name"]) == one["name"]]
        if path == "/bookings" and method == "POST":
            try:
                wish = json.loads(body)
                name, wanted = wish["name"], wish["goats"]
                if type(wanted) is not int or not isinstance(name, str) or wanted < 1:
                    raise ValueError
            except (ValueError, KeyError, TypeError):
                return 422, {"detail": "A booking needs JSON with a name (a string) and goats (a whole number)."}
            if wanted > len(self.free):
                return 409, {"detail": f"{wanted} goats? The barn has {len(self.free)} left, and they are tired."}
            booking = {"id": 71 + len(self.bookings), "name": name, "goats": self.free[:wanted]}
            self.free = self.free[wanted:]
            self.bookings.append(booking)
            return 201, booking
        return 404, {"detail": f"There is nothing at {path}."}


class Run:
    """What happened when `program` ran with these words against a farm of the check."""

    def __init__(self, program, *words, open=True, **plans):
        shown = " ".join(f'"{word}"' if " " in word else word for word in words)
        self.typed = f"python {program} {shown}"
        assert os.path.exists(program), f"There is no {program} in this folder yet. Save it next to check.pyz."
        with tempfile.TemporaryDirectory() as place:
            farm = Farm(os.path.join(place, "notes"), {name: plan.split() for name, plan in plans.items()})
            address = f"http://127.0.0.1:{farm.server_port}"
            if not open:
                farm.shutdown()
                farm.server_close()
            self.point_to(address)
            hangs = any("hang" in plan or "lost" in plan for plan in plans.values())
            environment = os.environ | {
                "GOAT_NOTES": farm.notes,
                "GOAT_SCALE": "0.3" if hangs else "1" if open else "3",
                "NO_PROXY": "127.0.0.1",
                "no_proxy": "127.0.0.1",
                "PYTHONIOENCODING": "utf-8",
                "PYTHONUTF8": "1",
                "PYTHONDONTWRITEBYTECODE": "1",
            }
            out, err = os.path.join(place, "out"), os.path.join(place, "err")
            self.stopped = ""
            with builtins.open(out, "wb") as to, builtins.open(err, "wb") as to_err:
                process = subprocess.Popen(
                    [sys.executable, "-c", RUNNER, program, *words],
                    stdin=subprocess.DEVNULL,
                    stdout=to,
                    stderr=to_err,
                    env=environment,
                )
                until = time.monotonic() + 15
                while process.poll() is None:
                    if len(farm.requests) > 15:
                        self.stopped = "often"
                    elif farm.waited.is_set():
                        self.stopped = "waits"
                    elif os.path.exists(farm.notes) and os.path.getsize(farm.notes) > 1200:
                        self.stopped = "pauses"
                    elif time.monotonic() > until:
                        self.stopped = "long"
                    if self.stopped:
                        process.kill()
                        process.wait()
                        break
                    time.sleep(0.01)
            farm.closing.set()
            if open:
                farm.shutdown()
                farm.server_close()
            self.code = process.returncode
            self.out, self.err = self.read(out), self.read(err)
            self.limits = farm.noted("limit")
            self.requests, self.farm, self.address = farm.requests, farm, address
        self.gets = [one for one in self.requests if one["method"] == "GET"]
        self.posts = [one for one in self.requests if one["method"] == "POST"]
        lines = [line for line in self.err.splitlines() if line.strip()]
        errors = [
            line for line in lines if re.match(r"(?:\w+\.)*\w*(?:Error|Exception|Timeout|Protocol|Interrupt)\b", line)
        ]
        self.crash = short((errors or lines)[-1]) if "Traceback (most recent call last)" in self.err else ""
        self.said = short(self.out + " " + self.err, 200) if not self.crash else short(self.out, 200)
        self.all = " ".join((self.out + " " + self.err).split())
        self.names = re.findall(r"\b(?:" + "|".join(NAMES) + r")\b", self.out)

    @staticmethod
    def read(path):
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()

    @staticmethod
    def point_to(address):
        text = ""
        if os.path.exists("address.py"):
            with open("address.py", encoding="utf-8") as file:
                text = file.read()
        text = re.sub(r"https?://(?:127\.0\.0\.1|localhost):\d+", address, text)
        with open("address.py", "w", encoding="utf-8") as file:
            file.write(text + f'\nFARM = "{address}"\n')

    def quote(self, who="it"):
        if self.crash:
            return f"{who} ended with a traceback whose last line is {self.crash}"
        return f"{who} said “{self.said}”" if self.said else f"{who} said nothing at all"

    def ended(self):
        """The program ended by itself, and talked to the farm of the check."""
        assert self.stopped != "often", (
            f"The farm of check.pyz got {len(self.requests)} requests from {self.typed}, and then check.pyz stopped it. "
            "What would have ended it?"
        )
        if self.stopped == "waits":
            last = self.limits[-1] if self.limits else None
            waits = (
                "and after 6 seconds your program was still waiting for it"
                if last is None
                else f"and your program was ready to wait {last:g} seconds for it"
            )
            raise AssertionError(
                f"The farm of check.pyz never answered {self.requests[-1]['method']} {self.requests[-1]['target']}, "
                f"{waits}. Which line says how long it waits?"
            )
        assert self.stopped != "pauses", (
            f"With {self.typed}, your program kept on trying until check.pyz stopped it. What would have ended it?"
        )
        assert self.stopped != "long", f"{self.typed} was still running after 15 seconds. What was it doing?"
        return self

    def arrived(self):
        self.ended()
        assert self.requests or not self.crash, f"With {self.typed}, {self.quote()}. Which of your lines was running?"
        assert self.requests, (
            "check.pyz opened a farm at another address and put that address into its copy of address.py. "
            f"Nothing arrived there, and with {self.typed}, {self.quote()}. Where does your program get the address?"
        )
        return self

    def fails_politely(self, situation):
        """One readable sentence, an exit code other than 0, and no traceback."""
        assert not self.crash, (
            f"{situation}, and your program ended with a traceback. Its last line is {self.crash}. What should a person read instead?"
        )
        assert self.said, f"{situation}, and your program said nothing at all. How does anybody notice?"
        assert not self.names, (
            f"{situation}, and your program printed {', '.join(self.names)}. Where did these names come from?"
        )
        assert len(self.said.split()) >= 4, (
            f"{situation}, and your program said “{self.said}”. Would somebody who hasn't seen your code know what to do now?"
        )
        assert self.code != 0, (
            f"{situation}, and your program said “{self.said}”. But its exit code was 0, the one for success. Does that fit what happened?"
        )
        return self


def right(search):
    goats = [goat for goat in HERD if goat["hungry"] and goat["avoids"] == search]
    return [goat["name"] for goat in sorted(goats, key=lambda goat: goat["eats"], reverse=True)]


def asked(run):
    return run.gets[-1]["target"] if run.gets else "nothing"


def unfit(name):
    goat = HERD[NAMES.index(name)]
    return f"avoids {goat['avoids']}" if goat["hungry"] else "isn't hungry"


def finds(run, search, story=""):
    """The program printed the right goats, in the right order."""
    wanted, names = right(search), run.names
    assert not run.crash, (
        f"{story}With {run.typed}, your program ended with a traceback. Its last line is {run.crash}. What was it working on?"
    )
    assert names, (
        f"{story}The farm of check.pyz has {len(wanted)} goats that fit {run.typed}. Your program asked for {asked(run)}, and {run.quote()}. "
        "Which part of that request, or of the answer, isn't what you meant?"
    )
    odd = [name for name in names if name not in wanted]
    assert not odd, (
        f"{story}For {run.typed}, your program asked for {asked(run)} and printed {', '.join(names)}. "
        f"But {odd[0]} {unfit(odd[0])}. Which goats does that request ask for?"
    )
    missing = [name for name in wanted if name not in names]
    assert not missing, (
        f"{story}For {run.typed}, your program asked for {asked(run)} and printed {', '.join(names)}. "
        f"{missing[0]} is missing. The farm never shows more than {SHOWN} goats at once: who should choose them?"
    )
    assert len(names) == len(wanted), (
        f"{story}Your program printed {', '.join(names)}. Does anybody need a goat's name twice?"
    )
    together = [
        line for line in run.out.splitlines() if sum(bool(re.search(rf"\b{name}\b", line)) for name in names) > 1
    ]
    assert not together, (
        f"{story}Your program printed several goats on one line: {short(together[0])}. What gives each of them a line of its own?"
    )
    assert names == wanted, (
        f"{story}Your program printed {', '.join(names)}, and {wanted[0]} is the one that eats the most. In which order do they come from the farm?"
    )
    assert run.code == 0, (
        f"{story}Your program printed the right goats and ended with the exit code {run.code}. What is that number for success?"
    )


def seconds(numbers):
    return ", ".join(f"{number:g}" for number in numbers)


def times(number):
    return "once" if number == 1 else f"{number} times"


def once(run):
    assert run.posts, (
        f"With {run.typed}, no POST arrived at the farm, and {run.quote('your program')}. Which request makes a booking?"
    )
    assert run.posts[0]["path"] == "/bookings", (
        f"Your POST went to {run.posts[0]['path']}. Where does the farm take bookings?"
    )
    coming = sum(len(one["goats"]) for one in run.farm.bookings if one["name"] == "Amara")
    assert len(run.posts) == 1, (
        f"With {run.typed}, your program sent its POST {len(run.posts)} times, and now {coming} goats are booked. "
        "Which requests may be repeated, and which may not?"
    )


def announced(run, names, story):
    assert not run.crash, (
        f"{story}, and your program ended with a traceback. Its last line is {run.crash}. What was it working on?"
    )
    assert set(names) <= set(run.names), (
        f"{story}, so {', '.join(names)} will come. Your program doesn't mention them: {run.quote()}. Which answer of the farm has their names?"
    )
    others = [name for name in run.names if name not in names]
    assert not others, (
        f"{story}, and {', '.join(names)} will come. Your program also announces {others[0]}. Whose booking is that?"
    )
    assert run.code == 0, (
        f"{story}, and your program said so. But its exit code was {run.code}, as if nothing were booked. Which line decides about that?"
    )


def laundry_json_has_the_hungry_goats_that_avoid_laundry():
    assert os.path.exists("laundry.json"), (
        "There is no laundry.json in this folder yet. Let curl save its answer there, under this name."
    )
    with open("laundry.json", "rb") as file:
        data = file.read()
    text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "replace").strip()
    assert text, "laundry.json is empty. What does curl say if you leave out the file and let it print the answer?"
    try:
        value = json.loads(text)
    except ValueError:
        raise AssertionError(
            f"laundry.json begins with “{short(text, 60)}”, and that isn't JSON. Where does it come from?"
        ) from None
    assert isinstance(value, list) and all(isinstance(one, dict) and "name" in one for one in value), (
        f"laundry.json begins with “{short(text, 60)}”, and that isn't a list of goats. Which path did you ask for?"
    )
    names = [one["name"] for one in value]
    for goat in value:
        assert goat.get("avoids") == "laundry", (
            f"laundry.json also has {goat['name']}, who avoids {goat.get('avoids')}. "
            "The farm's terminal shows the request as it arrived. Which part of the query is missing there, or different?"
        )
    for goat in value:
        assert goat.get("hungry") is True, (
            f"laundry.json also has {goat['name']}, who isn't hungry. "
            "The farm's terminal shows the request as it arrived. Which part of the query is missing there, or different?"
        )
    assert names == ["Kofi", "Hilde", "Sol", "Tarek"], (
        f"laundry.json has {', '.join(names) or 'no goats at all'}. The farm has four goats that fit. "
        "What did it understand, according to its terminal?"
    )


def goats_py_finds_the_goats_of_another_farm_and_says_so_if_there_are_none():
    search = "salt & 100% pepper + #2"
    run = Run("goats.py", search).arrived()
    if right(search)[0] not in run.names and run.gets and run.gets[-1]["query"].get("avoids") != search:
        understood = (
            ", ".join(f"{name} = “{value}”" for name, value in run.gets[-1]["query"].items()) or "no query at all"
        )
        raise AssertionError(
            f"{run.typed} sent GET {run.gets[-1]['target']}, and the farm understood {understood}. "
            "So it searched for something else. Which of your lines makes the query?"
        )
    finds(run, search)
    run = Run("goats.py", "umbrellas").arrived()
    assert not run.crash, (
        f"No goat avoids umbrellas, and your program ended with a traceback. Its last line is {run.crash}. What did the farm answer?"
    )
    assert not run.names, (
        f"No goat avoids umbrellas, but your program asked for {asked(run)} and printed {', '.join(run.names)}. What did the farm understand?"
    )
    assert re.search(r"[^\W\d_]{2,}", run.said), (
        f"No goat avoids umbrellas, and {run.quote('your program')}. How does the person know that the search worked?"
    )
    assert run.code == 0, (
        f"No goat avoids umbrellas, and your program ended with the exit code {run.code}. The farm answered as it should: did anything fail?"
    )


def no_farm_or_a_refusal_a_sentence_instead_of_a_traceback():
    Run("goats.py", "laundry", open=False).ended().fails_politely("No farm was running")
    run = Run("goats.py", "hay").arrived()
    assert run.crash or "least of all the farmer" in run.all, (
        f"The farm refused, and its detail was “Nobody here avoids hay, least of all the farmer.” But {run.quote('your program')}. Who knows the reason, and who gets to read it?"
    )
    run.fails_politely("The farm refused with 400 and a reason")


def no_attempt_waits_longer_than_2_seconds_and_a_slow_farm_gets_a_sentence_of_its_own():
    slow = Run("goats.py", "laundry", GET="hang").arrived()
    limits = [limit for limit in slow.limits if limit is not None]
    if limits and max(limits) > 2.01:
        usual = ", which is what httpx2 does by itself" if max(limits) == 5 else ""
        raise AssertionError(
            f"The farm never answered, and your program was ready to wait {max(limits):g} seconds for it{usual}. Which line says how long?"
        )
    slow.fails_politely("The farm didn't answer in time")
    closed = Run("goats.py", "laundry", open=False).ended().fails_politely("No farm was running")
    plain = [re.sub(r"\d+", "", run.said) for run in (slow, closed)]
    assert plain[0] != plain[1], (
        f"Your program says “{slow.said}” if the farm is slow, and also if there is none. What can the person do in the one case, and what in the other?"
    )


def a_farm_thats_broken_then_slow_and_fine_at_the_third_request():
    run = Run("goats.py", "laundry", GET="503 hang ok").arrived()
    story = "The farm answered the first request with 503"
    if len(run.gets) > 1:
        story += ", was too slow for the second"
    assert len(run.gets) > 2, (
        f"{story} and would have been fine at the third. Your program asked {times(len(run.gets))}, and {run.quote()}. When does it ask again?"
    )
    story += " and was fine at the third"
    finds(run, "laundry", story + ". ")
    assert len(run.gets) == 3, (
        f"{story}, and your program asked {len(run.gets)} times. What does it do when it has an answer?"
    )


def a_farm_that_never_recovers_3_to_5_attempts_with_growing_pauses_and_a_sentence():
    run = Run("goats.py", "laundry", GET="503").arrived()
    assert len(run.gets) >= 3, (
        f"The farm answered 503 every time. Your program asked {times(len(run.gets))}, and {run.quote()}. How many attempts should it make?"
    )
    assert len(run.gets) <= 5, (
        f"The farm answered 503 every time, and your program asked {len(run.gets)} times. How many callers like that can a broken farm stand?"
    )
    run.fails_politely("The farm answered 503 every time")
    found = [round(other["slept"] - one["slept"], 2) for one, other in zip(run.gets, run.gets[1:])]
    assert max(found) > 0, (
        f"Your program asked {len(run.gets)} times without a pause. How much can change at the farm in that time?"
    )
    for one, other in itertools.pairwise(found):
        assert other > one * 1.02, (
            f"The pauses between your program's requests were {seconds(found)} seconds. Is each of them longer than the one before?"
        )
    assert sum(found) <= 60, (
        f"The pauses between your program's requests were {seconds(found)} seconds. Is anybody still sitting in front of it?"
    )


def a_refusal_isnt_repeated_and_an_answer_that_isnt_json_gets_a_sentence():
    run = Run("goats.py", "hay").arrived()
    assert len(run.gets) == 1, (
        f"The farm refused with 400, and your program asked the same question {len(run.gets)} times. Which first digit of a status says that asking again could help?"
    )
    run.fails_politely("The farm refused with 400 and a reason")
    Run("goats.py", "laundry", GET="rude").arrived().fails_politely(
        "The farm answered 200 and “Baa.”, which isn't JSON"
    )


def book_py_books_goats_and_says_who_comes_or_why_nobody_does():
    run = Run("book.py", "Amara", "3").arrived()
    once(run)
    mine = [one for one in run.farm.bookings if one["name"] == "Amara"]
    others = [one for one in run.farm.bookings[1:] if one["name"] != "Amara"]
    assert not others, f"With {run.typed}, your program booked for {others[0]['name']}. Where does it get the name?"
    assert mine, (
        f"Your POST had the body {short(run.posts[0]['body'], 80) or '(none)'}, and the farm refused it: "
        "A booking needs JSON with a name (a string) and goats (a whole number). What in it is something else?"
    )
    assert len(mine[0]["goats"]) == 3, (
        f"With {run.typed}, your program booked {len(mine[0]['goats'])} goats. Where does it get the number?"
    )
    announced(run, mine[0]["goats"], "The farm booked 3 goats for Amara")
    run = Run("book.py", "Amara", "9").arrived()
    once(run)
    assert run.crash or "they are tired" in run.all, (
        f"The farm refused, and its detail was “9 goats? The barn has 5 left, and they are tired.” But {run.quote('your program')}. Who gets to read the reason?"
    )
    run.fails_politely("The farm refused with 409, because it has only 5 goats left")
    Run("book.py", "Amara", "2", open=False).ended().fails_politely("No farm was running")


def no_useful_answer_the_program_finds_out_that_the_goats_are_booked():
    run = Run("book.py", "Amara", "2", POST="lost", GET="503 ok").arrived()
    once(run)
    story = "The farm booked Yaw and Enzo for Amara, but its answer never arrived"
    limits = [limit for limit in run.limits if limit is not None]
    assert not limits or max(limits) <= 2.01, (
        f"With {run.typed}, your program was ready to wait {max(limits):g} seconds for an answer. Which line says how long?"
    )
    assert run.gets or run.crash, (
        f"{story}. Your program didn't ask what is stored, and {run.quote()}. How can it know?"
    )
    if run.gets:
        story += ", and the next GET was a 503"
        assert len(run.gets) > 1 or run.crash, (
            f"{story}. Your program left it at that, and {run.quote()}. May a GET be repeated?"
        )
    announced(run, ["Yaw", "Enzo"], story)
    run = Run("book.py", "Amara", "2", POST="500").arrived()
    once(run)
    announced(run, ["Yaw", "Enzo"], "The farm booked Yaw and Enzo for Amara and then answered 500")


def nothing_is_booked_or_nobody_knows_two_different_sentences_and_no_second_post():
    nothing = Run("book.py", "Amara", "2", POST="hang").arrived()
    once(nothing)
    nothing.fails_politely("The farm never answered the POST and booked nothing")
    unknown = Run("book.py", "Amara", "2", POST="lost", GET="503").arrived()
    assert len(unknown.posts) < 2, (
        f"The answer to the POST got lost, and your program sent its POST {len(unknown.posts)} times. Which requests may be repeated, and which may not?"
    )
    unknown.fails_politely("The answer to the POST got lost, and then the farm only answered 503")
    plain = [re.sub(r"\d+", "", run.said) for run in (unknown, nothing)]
    assert plain[0] != plain[1], (
        f"Your program says “{unknown.said}” if the farm has booked nothing, and also if nobody can find out. In which of the two cases may Amara book again?"
    )
