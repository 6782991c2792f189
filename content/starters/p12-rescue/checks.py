"""Checks of the starter p12-rescue."""

import contextlib
import datetime
import importlib
import importlib.util
import inspect
import io
import json
import numbers
import os
import re
import runpy
import shutil
import sys
from datetime import timedelta

from shared.folder import forget

Time = datetime.datetime
HOME = os.getcwd()
T0 = Time(2009, 3, 1)
# Without these plugins, a run takes less time.
NEEDLESS = (
    "cacheprovider",
    "doctest",
    "faulthandler",
    "junitxml",
    "pastebin",
    "stepwise",
    "threadexception",
    "unraisableexception",
)
FRIDAY, SATURDAY, SUNDAY, MONDAY = (Time(2028, 10, day) for day in (27, 28, 29, 30))
DECEMBER = Time(2028, 12, 13)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


class Clock:
    """Shows a moment to all programs that are loaded inside the block, and counts who looks at it."""

    def __init__(self, moment=MONDAY):
        self.moment, self.looks = moment, 0

    def __enter__(self):
        clock, self.real = self, (datetime.date, datetime.datetime)

        class Kind(type):
            def __instancecheck__(cls, value):
                return isinstance(value, cls.__mro__[1])

        class Date(self.real[0], metaclass=Kind):
            @classmethod
            def today(cls):
                clock.looks += 1
                return cls(clock.moment.year, clock.moment.month, clock.moment.day)

        class Moment(self.real[1], metaclass=Kind):
            @classmethod
            def now(cls, tz=None):
                clock.looks += 1
                one = clock.moment
                return cls(one.year, one.month, one.day, one.hour, one.minute, one.second, tzinfo=tz)

            today = now

        Date.__name__, Moment.__name__ = "date", "datetime"
        datetime.date, datetime.datetime = Date, Moment
        return self

    def __exit__(self, *ignored):
        datetime.date, datetime.datetime = self.real


# The program as it should be. `on` names the bugs and the faults that it has in a trial.
def started(minutes, on=()):
    return minutes // 60 + (minutes % 60 > (4 if "grace-4" in on else 6 if "grace-6" in on else 5))


def rate_of(arrived, on=()):
    return 150 if arrived % 1440 >= 1080 + ("evening-later" in on) - ("evening-earlier" in on) else 200


def price_of(plate, arrived, left, on):
    stayed, days = left - arrived, left // 1440 - arrived // 1440
    if 0 <= stayed <= 10 + ("free-11" in on) - ("free-9" in on):
        return 0
    if plate.startswith("TX") and 0 <= stayed <= 30 + ("taxi-31" in on) - ("taxi-29" in on):
        return 0
    if stayed < 0:
        cents = started(stayed, on) * rate_of(arrived, on) if "backwards" in on else 0
    elif days and "midnight" in on:
        cents = (days + 1) * 1200
    else:
        days, rest = divmod(stayed, 1440)
        most = 10**9 if "no-limit" in on else 1200
        cents = days * 1200 + min(started(rest, on) * rate_of(arrived, on), most)
    if left // 1440 % 7 == 0 and "no-sunday" not in on:
        cents = cents // 2 if "no-coins" in on else cents // 2 // 50 * 50
    return cents


# The model reads cars.json if there is one, and keeps all the rest in memory, which takes less time.
MEMORY = {}


def cars_in(file):
    place = os.path.abspath(file)
    if place not in MEMORY and os.path.exists(file):
        with open(file, encoding="utf-8") as opened:
            return json.load(opened)
    return dict(MEMORY.get(place, {}))


def keep(file, cars):
    MEMORY[os.path.abspath(file)] = cars


def book_of(file):
    return MEMORY.setdefault(os.path.abspath(file), [])


def over_there(file):
    folder, name = os.path.split(os.fspath(file))
    return os.path.join(folder, "east-" + name)


def model(words, minute, pay, show, cars_file, book_file, on):
    east = words[:1] == ["east"]
    words = words[1:] if east else words
    ahead = 60 if east and "our-clock" not in on else 0
    if east and "one-list" not in on:
        cars_file, book_file = over_there(cars_file), over_there(book_file)
    asked = words[0] if words else ""
    if len(words) == 2 and asked in ("in", "out"):
        plate = words[1] if "as-typed" in on else words[1].upper()
        plate = plate if "o-stays" in on else plate.replace("O", "0")
        plate = "".join(one for one in plate if one.isalnum())
        cars = cars_in(cars_file)
    if len(words) == 2 and asked == "in":
        if plate in cars:
            if "twice" in on:
                cars[plate] = minute() + ahead
                keep(cars_file, cars)
            show("WELCOME", plate)
            return 0
        now = minute() + ahead
        december = (T0 + timedelta(minutes=now)).month == 12
        spaces = 25 if east else 40 - 2 * (december and "no-tree" not in on)
        if len(cars) >= spaces + ("one-more" in on):
            show("FULL")
            return 1
        cars[plate] = now
        keep(cars_file, cars)
        show("WELCOME", plate)
        show(spaces - len(cars), "FREE")
        return 0
    if len(words) == 2 and asked == "out":
        if plate not in cars:
            show("WHO ARE YOU?")
            return 0 if "unknown" in on else 1
        arrived = cars.pop(plate)
        if "declined" in on:
            keep(cars_file, cars)
        now = minute() + ahead
        show(plate, hhmm(arrived), "-", hhmm(arrived if "no-time" in on else now))
        cents = price_of(plate, arrived, now - 60 * (east and "hour-lost" in on), on)
        if cents == 0:
            show("FREE")
        else:
            show(f"{cents / 100:.2f}")
        try:
            if cents or "charge-0" in on:
                pay(cents + ("a-cent" in on))
                if "two-times" in on:
                    pay(cents)
        except importlib.import_module("terminal").Declined:
            show("CARD DECLINED")
            return 0 if "opens-anyway" in on else 1
        keep(cars_file, cars)
        book_of(book_file).append(((now - 240) // 1440, cents))
        show("GOOD BYE")
        return 0
    if words == ["who"]:
        now, cars = minute() + ahead, cars_in(cars_file)
        for plate in sorted(cars) if "who-by-name" in on else sorted(cars, key=cars.get):
            arrived = cars[plate]
            so_far = min(started(now - arrived) * rate_of(arrived), 1200 if "who-limit" in on else 10**9)
            show(plate, hhmm(arrived), f"{so_far / 100:.2f}")
        show(len(cars), "CARS")
        return 0
    if words == ["day"]:
        today = (minute() + ahead - (0 if "ends-at-midnight" in on else 240)) // 1440
        paid = [cents for day, cents in book_of(book_file) if day == today]
        show(f"{T0 + timedelta(days=today):%d.%m.%Y}")
        show(len(paid), "CARS", f"{sum(paid) / 100:.2f}")
        return 0
    show("?")
    return 2


def hhmm(minute):
    return f"{minute // 60 % 24:02}:{minute % 60:02}"


def minutes_until(moment):
    return int((moment - T0).total_seconds()) // 60


def by_name(function):
    return {"clock", "terminal"} <= set(inspect.signature(function).parameters)


def gets_all(function):
    """Returns whether a function gets a clock and a terminal, too."""
    kinds = [one.kind for one in inspect.signature(function).parameters.values()]
    in_a_row = [
        kind for kind in kinds if kind in (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    ]
    return by_name(function) or len(in_a_row) >= 3 or inspect.Parameter.VAR_POSITIONAL in kinds


def given_to(function, values, named):
    """Returns all values of a call, with the defaults, and those with the names clock and terminal."""
    signature = inspect.signature(function)
    bound = signature.bind(*values, **named)
    bound.apply_defaults()
    flat = []
    for name, value in bound.arguments.items():
        flat += value if signature.parameters[name].kind == inspect.Parameter.VAR_POSITIONAL else [value]
    clock, terminal = (flat[1:] + [None, None])[:2]
    return flat[0], bound.arguments.get("clock", clock), bound.arguments.get("terminal", terminal)


class Seen:
    """What a driver sees: the display, the card and the barrier."""

    def __init__(self, lines, charged, code):
        self.lines, self.charged, self.code = lines, charged, code

    def __eq__(self, other):
        return (self.lines, self.charged, self.code) == (other.lines, other.charged, other.code)

    @property
    def words(self):
        shown = " / ".join(self.lines) or "nothing"
        shown = shown if len(shown) <= 120 else "… " + shown[-118:]
        took = " and ".join(f"{cents / 100:.2f}" for cents in self.charged) or "nothing"
        return f"it showed “{shown}”, charged {took}, and ended with {self.code}"


class Town:
    """The reader's program, with a clock and a terminal of check.pyz, in a separate folder."""

    places = 0

    def __enter__(self):
        self.clock = Clock()
        self.clock.__enter__()
        self.charged, self.real, self.declines = [], [], False
        self.afresh()
        self.start()
        return self

    def __exit__(self, *ignored):
        self.clock.__exit__()
        os.chdir(HOME)

    def afresh(self):
        """Begins with no cars and no book."""
        Town.places += 1
        self.place = os.path.join(HOME, f".town-{Town.places}")
        shutil.rmtree(self.place, ignore_errors=True)
        os.mkdir(self.place)

    def start(self):
        """Loads the program as a barrier does each time."""
        forget(HOME)
        if HOME not in sys.path:
            sys.path.insert(0, HOME)
        self.terminal = importlib.import_module("terminal")
        self.terminal.charge = self.really_charge
        self.main = importlib.import_module("parking").main
        self.injected = gets_all(self.main)

    def charge(self, cents):
        if cents == 0:
            raise ValueError("nothing to charge")
        if self.declines:
            raise self.terminal.Declined("declined")
        self.charged.append(cents)

    def really_charge(self, cents):
        if self.injected:
            self.real.append(cents)
        self.charge(cents)

    def now(self, tz=None):
        one = self.given
        return datetime.datetime(one.year, one.month, one.day, one.hour, one.minute, one.second)

    def press(self, moment, *words, declines=False):
        """Asks for something, and returns what a driver sees."""
        self.given, self.declines, self.charged[:] = moment, declines, []
        # A program that gets a clock has no reason to look at another one.
        self.clock.moment = moment + timedelta(days=400) if self.injected else moment
        looks = self.clock.looks
        extra = (Given(self.now), Given(charge=self.charge)) if self.injected else ()
        named = dict(zip(("clock", "terminal"), extra)) if by_name(self.main) else {}
        seen = self.watched(lambda: self.main(list(words), *(() if named else extra), **named), moment, words)
        assert not self.injected or self.clock.looks == looks, (
            f"check.pyz called main with {list(words)}, a clock and a terminal, and the program looked at the computer's clock. Which line asks it?"
        )
        assert not self.real, (
            f"check.pyz called main with {list(words)}, a clock and a terminal, and the program charged {self.real[-1] / 100:.2f} with the real terminal. Which line calls it?"
        )
        return seen

    def type(self, moment, *words):
        """Starts the program from the command line."""
        self.clock.moment, self.declines, self.charged[:], injected = moment, False, [], self.injected
        self.start()
        self.injected, before = False, sys.argv
        sys.argv = ["parking.py", *words]
        try:
            return self.watched(
                lambda: runpy.run_path(os.path.join(HOME, "parking.py"), run_name="__main__") and 0,
                moment,
                words,
                "python parking.py " + " ".join(words),
            )
        finally:
            sys.argv, self.injected = before, injected

    def watched(self, function, moment, words, called=""):
        out, stopped = io.StringIO(), ""
        os.chdir(self.place)
        try:
            with contextlib.redirect_stdout(out):
                code = function()
        except SystemExit as end:
            code = end.code or 0
        except Exception as error:
            stopped = f"{type(error).__name__}: {str(error).rstrip('.')}"
        finally:
            os.chdir(HOME)
        assert not stopped, (
            f"On {when(moment)}, {called or f'main({list(words)})'} stopped with {stopped}. Which line was that?"
        )
        return Seen(out.getvalue().splitlines(), list(self.charged), code)


class Given:
    """A clock or a terminal from check.pyz."""

    def __init__(self, now=None, charge=None):
        if now:
            self.now = now
        if charge:
            self.charge = charge
            self.Declined = sys.modules["terminal"].Declined


class Twin:
    """The model, used like a Town."""

    def __init__(self, town, on=()):
        self.town, self.on = town, set(on)
        self.afresh()

    def afresh(self):
        self.place = self.town.place + "-twin"
        shutil.rmtree(self.place, ignore_errors=True)
        os.mkdir(self.place)

    def press(self, moment, *words, declines=False):
        lines, charged = [], []

        def pay(cents):
            if declines:
                raise self.town.terminal.Declined("declined")
            charged.append(cents)

        files = (os.path.join(self.place, name) for name in ("cars.json", "book.csv"))
        code = model(
            list(words),
            lambda: minutes_until(moment),
            pay,
            lambda *what: lines.append(" ".join(map(str, what))),
            *files,
            self.on,
        )
        return Seen(lines, charged, code)


def when(moment):
    return f"{moment:%A} {moment.day} {moment:%B %Y} at {moment:%H:%M}"


def typed(words):
    return "python parking.py " + " ".join(f'"{word}"' if " " in word or not word else word for word in words)


def compare(town, twin, events, question, afresh=True):
    """Demands that the reader's program does what the model does."""
    if afresh:
        town.afresh()
        twin.afresh()
    came = {}
    for moment, *words in events:
        declines = words[-1:] == ["(declined)"]
        words = words[:-1] if declines else words
        got, wanted = town.press(moment, *words, declines=declines), twin.press(moment, *words, declines=declines)
        if "in" in words:
            came[words[-1]] = moment
        since = f" It had come on {when(came[words[-1]])}." if "out" in words and words[-1] in came else ""
        assert got == wanted, (
            f"On {when(moment)}, check.pyz asked for {typed(words)}{' with a card that is declined' if declines else ''}: {got.words}.{since} It should be: {wanted.words.partition(' ')[2]}. {question}"
        )


def stays(plates, arrivals, minutes, *park):
    """Returns the events of many stays, one after the other."""
    events = []
    for arrived in arrivals:
        for stayed in minutes:
            for plate in plates:
                events += [[arrived, *park, "in", plate], [arrived + stayed * MINUTE, *park, "out", plate]]
    return events


WHOSE = "Is that one of the three complaints, or one of Bertil's rules?"


def as_before(town, twin, question=WHOSE):
    """Demands that everything is as Bertil left it, apart from the three complaints."""
    compare(
        town,
        twin,
        stays(
            ["krt 481"],
            [
                MONDAY + 9 * HOUR,
                SUNDAY + 10 * HOUR,
                MONDAY + 17 * HOUR + 59 * MINUTE,
                SUNDAY + 18 * HOUR,
                SATURDAY + 22 * HOUR,
            ],
            [0, 10, 11, 30, 60, 65, 66, 125, 126, 300, 366, 430, 1440, 1500, 2890],
        ),
        question,
    )
    compare(town, twin, stays(["TX 7", "tx-8", "AB TX"], [MONDAY + 9 * HOUR], [10, 11, 30, 31, 66]), question)
    compare(
        town,
        twin,
        [
            [MONDAY, "in", "old 10"],
            [MONDAY, "in", "OLD-1O"],
            [MONDAY + 20 * MINUTE, "in", "0LD 10"],
            [MONDAY + HOUR, "who"],
            [MONDAY + 2 * HOUR, "out", "OLD.10"],
            [MONDAY + 2 * HOUR, "out", "OLD 10"],
        ],
        question,
    )
    compare(
        town,
        twin,
        [
            [MONDAY, "in", "ZZ 9"],
            [MONDAY + 6 * MINUTE, "in", "I 1"],
            [MONDAY + 18 * HOUR, "in", "B 5"],
            [MONDAY + 20 * HOUR + 6 * MINUTE, "who"],
            [MONDAY + 70 * HOUR, "who"],
            [MONDAY + 70 * HOUR, "day"],
        ],
        question,
    )
    compare(
        town,
        twin,
        [
            *stays(["A 1", "A 2"], [SUNDAY + 23 * HOUR, MONDAY + 3 * HOUR, MONDAY + 5 * HOUR], [5, 59, 60]),
            *(
                [moment, "day"]
                for moment in (MONDAY + 2 * HOUR, MONDAY + 239 * MINUTE, MONDAY + 4 * HOUR, MONDAY + 28 * HOUR)
            ),
        ],
        question,
    )
    for moment, spaces in ((MONDAY, 40), (DECEMBER, 38)):
        compare(
            town,
            twin,
            [[moment, "in", f"F {number}"] for number in range(spaces + 1)]
            + [[moment + HOUR, "in", "F 3"], [moment + HOUR, "out", "F 3"], [moment + HOUR, "in", "LAST 1"]],
            question,
        )
    compare(
        town,
        twin,
        [
            [MONDAY],
            [MONDAY, "in"],
            [MONDAY, "out"],
            [MONDAY, "in", "A", "B"],
            [MONDAY, "who", "me"],
            [MONDAY, "up", "A 1"],
        ],
        question,
    )


def still_there():
    """Returns which of the three bugs the reader's program has."""
    bugs = set()
    with Town() as town:
        town.press(FRIDAY + 1430 * MINUTE, "in", "B 1")
        if town.press(SATURDAY + 10 * MINUTE, "out", "B 1").charged == [2400]:
            bugs.add("midnight")
        town.press(MONDAY, "in", "B 2")
        town.press(MONDAY + HOUR, "out", "B 2", declines=True)
        if town.press(MONDAY + HOUR, "out", "B 2").lines == ["WHO ARE YOU?"]:
            bugs.add("declined")
        town.press(SUNDAY + 178 * MINUTE, "in", "B 3")
        if town.press(SUNDAY + 121 * MINUTE, "out", "B 3").charged == [-100]:
            bugs.add("backwards")
    return bugs


# Added below parking.py in each trial.
BELOW = """

import sys as _sys

_own_main = main


def main(*values, **named):
    return _sys.parking_asked(_own_main, globals(), values, named)
"""
# Added below terminal.py in each trial.
TILL = """

import sys as _sys

_own_charge = charge


def charge(*values, **named):
    _own_charge(*values, **named)
    _sys.parking_charged([*values, *named.values()][0])
"""
# What is in the folder when the tests begin.
KEPT = {"cars.json": '{"KEPT1": 10345000}', "book.csv": "7183;KEPT1;200\n"}


class Trial:
    """What pytest found in a copy of the folder, with the reader's program or with the model."""

    def __init__(self, on, backwards):
        self.on, self.backwards = on, backwards
        self.passed, self.failed, self.broken = [], {}, {}
        self.asks, self.with_the_clock, self.with_the_terminal, self.numbers = set(), set(), set(), []
        self.test, self.real, self.left = "A test file, while pytest was reading it,", [], []

    def pytest_collection_modifyitems(self, items):
        if self.backwards:
            items.reverse()

    def pytest_runtest_logstart(self, nodeid):
        self.test = nodeid
        if self.on is not None:
            for file in [file for file in MEMORY if os.path.dirname(file) == self.place]:
                del MEMORY[file]

    def pytest_collectreport(self, report):
        if report.failed:
            self.broken[report.nodeid] = complaint(report, -1)

    def pytest_runtest_logreport(self, report):
        if report.failed:
            self.failed.setdefault(report.nodeid, complaint(report, 0))
        elif report.when == "call" and report.passed:
            self.passed.append(report.nodeid)

    @property
    def green(self):
        return bool(self.passed) and not self.failed and not self.broken

    def charged(self, cents):
        self.real.append((self.test, cents))

    def asked(self, own, space, values, named):
        """Replaces main in a trial."""
        self.asks.add(self.test)
        words, clock, terminal = given_to(own, values, named)
        injected = gets_all(own)
        if injected and clock in (Time, datetime.datetime):
            self.with_the_clock.add(self.test)
        if injected and terminal is sys.modules.get("terminal"):
            self.with_the_terminal.add(self.test)
        if self.on is None:
            return own(*values, **named)
        if injected:
            minute, pay = lambda: minutes_until(clock.now()), lambda cents: terminal.charge(cents)
        else:
            minute = lambda: minute_of(space)
            pay = lambda cents: (space["charge"] if "charge" in space else space["terminal"].charge)(cents)
        files = [file_of(space, name, file) for name, file in (("CARS", "cars.json"), ("BOOK", "book.csv"))]
        return model(list(words), minute, pay, space.get("print", print), *files, self.on)


def file_of(space, name, usual):
    value = space.get(name)
    return value if isinstance(value, (str, os.PathLike)) else usual


def minute_of(space):
    """Returns the minute as parking.py finds it, whatever a test has replaced there."""
    if callable(space.get("minute")):
        with contextlib.suppress(TypeError):
            return space["minute"]()
    return minutes_until(space["datetime"].now())


def complaint(report, which):
    """Returns what pytest marks with E: one of the lines, or all of them if none names an error."""
    text = str(report.longrepr)
    lines = [line[1:].strip() for line in text.splitlines() if line[:2] == "E "]
    if not lines:
        line = " ".join(text.split()).partition(" See http")[0].rstrip(".")
    elif which == -1 and not re.match(r"\w+(Error|Exception|Warning)\b", lines[-1]):
        line = " ".join(lines)
    else:
        line = lines[which]
    line = re.sub(r"[^\s'\"]*\.trial-(own-\d+|model)(-files)?[\\/]", "", line)
    return line.removeprefix("AssertionError: ").removeprefix("Failed: ")[:200].rstrip(".?:")


PLACES = {}


def place_for(on):
    """Returns a copy of the folder, in which calls of main and of charge can be seen. All trials with the model share one."""
    kind = "model" if on is not None else f"own-{len(PLACES)}"
    if kind not in PLACES:
        place = PLACES[kind] = os.path.join(HOME, f".trial-{kind}")
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(HOME, place, ignore=shutil.ignore_patterns(".*", "__pycache__", "check.pyz"))
        for name, text in (("parking.py", BELOW), ("terminal.py", TILL)):
            with open(os.path.join(place, name), "a", encoding="utf-8") as file:
                file.write(text)
        for name, text in KEPT.items() if on is None else ():
            with open(os.path.join(place, name), "w", encoding="utf-8") as file:
                file.write(text)
    return PLACES[kind]


def functions_on(frame, folder):
    """Returns the functions of a folder that are running, the innermost first."""
    found = []
    while frame:
        code, frame = frame.f_code, frame.f_back
        if code.co_filename.startswith(os.path.join(folder, "")):
            found.append((os.path.relpath(code.co_filename, folder), code.co_firstlineno, code.co_name))
    return found


@contextlib.contextmanager
def numbers_from(folder, note):
    """Notes the functions that are running each time one of a folder returns a number."""

    def look(frame, event, value):
        is_theirs = event == "return" and frame.f_code.co_filename.startswith(os.path.join(folder, ""))
        if is_theirs and issubclass(type(value), numbers.Number) and type(value) is not bool:
            note(functions_on(frame, folder))

    sys.setprofile(look)
    try:
        yield
    finally:
        sys.setprofile(None)


def asked_for_a_price(found):
    """Returns the tests that ask a function which finds a number when a car leaves, and needs neither clock nor terminal for it."""
    leaving, others = set(), set()

    def outside(function):
        def also(*values):
            others.update(functions_on(sys._getframe(1), HOME))
            return function(*values)

        return also

    with Town() as town:
        town.now, town.charge = outside(town.now), outside(town.charge)
        for kind, *words in ((others, "in", "V 8"), (leaving, "out", "V 8"), (others, "out", "V 8"), (others, "day")):
            with numbers_from(HOME, lambda running: kind.add(running[0])):
                town.press(MONDAY + 3 * HOUR * (kind is leaving), *words)
    return {test for test, running in found.numbers if running[0] in leaving and not others & set(running)}


def trial(on=None, backwards=False, options=(), watch=False):
    """Runs the tests in a copy: with the reader's program, or with a model that has these bugs and faults."""
    import pytest

    paths, sys.dont_write_bytecode = list(sys.path), False
    place = place_for(on)
    before = set(os.listdir(place))
    found = Trial(on, backwards)
    found.place = place
    MEMORY.clear()
    forget(HOME)
    os.environ.pop("PYTEST_ADDOPTS", None)
    os.chdir(place)
    sys.path[:] = [place, *(path for path in paths if os.path.abspath(path) != HOME)]
    sys.parking_asked, sys.parking_charged = found.asked, found.charged
    words = [f"--rootdir={place}", f"--basetemp={place}-files", "--tb=short", *options]
    words += [part for name in NEEDLESS for part in ("-p", f"no:{name}")]
    words += ["--no-cov"] if importlib.util.find_spec("pytest_cov") else []
    try:
        numbers = numbers_from(place, lambda running: found.numbers.append((found.test, running)))
        with (
            contextlib.redirect_stdout(io.StringIO()),
            contextlib.redirect_stderr(io.StringIO()),
            numbers if watch else contextlib.nullcontext(),
        ):
            pytest.main(words, plugins=[found])
        after = {name for name in os.listdir(place) if name != "__pycache__" and name[0] != "."}
        found.left = sorted(after - before)
        for name, text in KEPT.items():
            same = name in after
            if same:
                with open(os.path.join(place, name), encoding="utf-8") as file:
                    same = file.read() == text
            if not same:
                found.left.append(name)
    finally:
        os.chdir(HOME)
        sys.path[:] = paths
        forget(HOME)
    return found


def short(test):
    return test.partition("::")[2] or test


def nothing_left(found):
    """Demands that no test has charged a card or touched the cars of the car park."""
    for test, cents in found.real:
        assert not cents, (
            f"{short(test)} charged {cents / 100:.2f} with the real terminal. Whose charge did the program call there?"
        )
    assert not found.left, (
        f"After your tests, the folder of the car park has {'no longer the' if found.left[0] in KEPT else 'a new file,'} {found.left[0]}{' that was there before' if found.left[0] in KEPT else ''}. In which folder is the program while a test asks it?"
    )


def green(
    found,
    copy="",
    question="Which of the two is right, the test or the program?",
    stops="What does python -m pytest show around that line?",
):
    """Demands that all tests pass."""
    problem = ""
    for place, line in found.broken.items():
        problem = (
            problem or f"{copy}pytest can't load {place}: {line}. What does python -m pytest show around that line?"
        )
    for test, line in found.failed.items():
        more = f" (and {len(found.failed) - 1} more)" if len(found.failed) > 1 else ""
        if re.match(r"assert |DID NOT RAISE|Regex pattern|Expected |expected call", line):
            problem = problem or f"{copy}{short(test)} fails{more}: {line}. {question}"
        problem = problem or f"{copy}{short(test)} stops{more}: {line}. {stops}"
    if not found.passed:
        problem = problem or "pytest ran none of your tests. What does python -m pytest -v say?"
    assert not problem, problem


def passing(**how):
    """Runs the tests, demands that they pass and touch nothing real, and returns what pytest found."""
    found = trial(**how)
    nothing_left(found)
    green(found)
    return found


def green_with_a_twin(on):
    """Demands that the tests see only what a driver sees."""
    question = "What does this test look at that no driver can see?"
    found = trial(on)
    if not found.green:
        with Town() as town:
            as_before(town, Twin(town, on))
    green(
        found,
        "check.pyz has a program that shows, charges and opens the same as yours, and keeps its cars in its own way. With that one, ",
        question,
        question,
    )


def noticed(on, what, question):
    """Demands that a test fails because of a fault."""
    found = trial(on, options=["-x"])
    assert not found.green, (
        f"In a copy of the program, {what}, and {'your only test' if len(found.passed) == 1 else f'all {len(found.passed)} tests'} passed. {question}"
    )


def your_tests_pass_on_any_day_and_in_any_order_and_touch_neither_a_card_nor_the_car_park():
    found = passing()
    assert found.asks, "Your tests pass, and none of them calls main in parking.py. What do the barriers call?"
    # A Sunday evening before Christmas.
    with Clock(Time(2031, 12, 7, 23, 55)):
        later = trial(backwards=True)
    green(
        later,
        "On 7 December 2031 at 23:55, and in the opposite order, ",
        "Which day does this test use, and what does it need from the one before?",
    )


def they_notice_if_the_wrong_car_gets_in_or_out_or_if_the_money_isnt_right():
    now = still_there()
    green_with_a_twin(now)
    for fault, what, question in (
        (
            "a-cent",
            "the card was charged one cent more than the display showed",
            "Which of your tests looks at the terminal?",
        ),
        (
            "no-time",
            "each receipt said that the car left when it came",
            "Which of your tests reads what the display shows at the exit?",
        ),
        ("two-times", "each card was charged twice", "Which of your tests says how often a card is charged?"),
        (
            "charge-0",
            "a free stay charged 0.00, which the real terminal refuses",
            "What does your terminal remember after a free stay?",
        ),
        (
            "opens-anyway",
            "the barrier opened for a card that had been declined",
            "Which of your tests has such a card, and looks at the barrier?",
        ),
        ("unknown", "the barrier opened for a car that had never come in", "Which of your tests asks for such a car?"),
        (
            "as-typed",
            "krt 481 and KRT 481 were two cars",
            "How does a test spell its car at the entrance, and how at the exit?",
        ),
        ("o-stays", "OLD 10 and 0LD 10 were two cars", "What does note 2 change?"),
        (
            "twice",
            "a car that the camera saw twice had arrived the second time",
            "What does the program do with a car that's already in?",
        ),
        ("one-more", "one more car came in than there are spaces", "Who is the first that has to wait outside?"),
        (
            "no-tree",
            "there were as many spaces in December as in any other month",
            "What does note 5 change, and when?",
        ),
        (
            "who-by-name",
            "the guard's list was in alphabetical order",
            "Which of your tests asks for the list, with cars that came in another order?",
        ),
        (
            "who-limit",
            "the guard's list never showed more than 12.00",
            "What does note 10 change, and for which cars can the guard see it?",
        ),
        (
            "ends-at-midnight",
            "the day of the book ended at midnight",
            "What does note 9 change, and at which times would you ask for the day?",
        ),
    ):
        noticed(now | {fault}, what, question)


def they_notice_if_a_driver_pays_too_much_or_too_little():
    now = still_there()
    green_with_a_twin(now)
    for fault, what, question in (
        ("free-11", "11 minutes were free", "Which test asks for the first minute that costs money?"),
        ("free-9", "10 minutes weren't free any more", "Which test asks for the last free minute?"),
        ("taxi-31", "31 minutes were free for a taxi", "Which test asks for the first minute that a taxi pays for?"),
        ("taxi-29", "30 minutes weren't free for a taxi any more", "What does note 4 change, and until when?"),
        (
            "grace-6",
            "66 minutes cost one hour",
            "What does note 3 change, and which test asks for the first minute of a second hour?",
        ),
        (
            "grace-4",
            "65 minutes cost two hours",
            "What does note 3 change, and which test asks for the last minute of it?",
        ),
        (
            "evening-later",
            "a car that came at 18:00 paid as by day",
            "What does note 8 change, and from which minute on?",
        ),
        (
            "evening-earlier",
            "a car that came at 17:59 paid as in the evening",
            "What does note 8 change, and which minute is the last one before that?",
        ),
        ("no-limit", "seven hours cost 14.00", "Which of your tests has a car that stays for most of the day?"),
        ("no-sunday", "Sundays cost as much as other days", "What does note 6 change?"),
        ("no-coins", "an hour on a Sunday evening cost 0.75", "What does note 7 change, and when can you see it?"),
    ):
        noticed(now | {fault}, what, question)
    if "midnight" in now:
        noticed(
            now - {"midnight"},
            "midnight was a time like any other, and Jolanta paid 1.50",
            "Version 1 describes what the program does now. Which test has her twenty minutes?",
        )


def midnight_is_a_time_like_any_other():
    with Town() as town:
        twin = Twin(town)
        question = "How many hours is that, and how many times 24?"
        events = stays(["JL 1"], [FRIDAY + 23 * HOUR + 50 * MINUTE, FRIDAY + 23 * HOUR], [9, 20, 66, 180])
        compare(town, twin, events, question)
        events = stays(
            ["JL 2", "TX 2"], [MONDAY + 10 * HOUR, MONDAY + 19 * HOUR], [840, 1440, 1445, 1446, 1500, 1560, 2880, 2950]
        )
        compare(town, twin, events, question)
        events = stays(
            ["JL 3"], [SATURDAY + 23 * HOUR + 40 * MINUTE, SATURDAY + 9 * HOUR, SUNDAY + 20 * HOUR], [30, 900, 1500]
        )
        compare(town, twin, events, question)


def after_a_declined_card_another_one_can_pay():
    with Town() as town:
        twin = Twin(town)
        question = "The first card was declined. Where's the car, and what has been paid?"
        events = [
            [MONDAY, "in", "KW 4"],
            [MONDAY + HOUR, "out", "KW 4", "(declined)"],
            [MONDAY + HOUR, "day"],
            [MONDAY + HOUR, "who"],
            [MONDAY + HOUR, "in", "KW 4"],
            [MONDAY + 2 * HOUR, "out", "KW 4", "(declined)"],
            [MONDAY + 3 * HOUR, "out", "kw-4"],
            [MONDAY + 3 * HOUR, "out", "KW 4"],
            [MONDAY + 5 * HOUR, "day"],
            [MONDAY + 3 * HOUR, "who"],
        ]
        compare(town, twin, events, question)
        events = [
            [MONDAY, "in", "KW 5"],
            [MONDAY + 5 * MINUTE, "out", "KW 5", "(declined)"],
            [MONDAY + 5 * HOUR, "who"],
        ]
        compare(town, twin, events, "Does a free stay need a card?")


def nobody_is_paid_for_parking():
    with Town() as town:
        twin = Twin(town)
        question = "The clock went back while this car was here. What should its driver see?"
        for came, left in ((178, 121), (179, 120), (175, 140), (178, 177)):
            events = [
                [SUNDAY + came * MINUTE, "in", "WE 1"],
                [SUNDAY + left * MINUTE, "out", "WE 1"],
                [SUNDAY + 8 * HOUR, "day"],
            ]
            compare(town, twin, events, question)
        events = [[MONDAY + 19 * HOUR, "in", "WE 2"], [MONDAY + 18 * HOUR, "out", "WE 2"], [MONDAY + 20 * HOUR, "who"]]
        compare(town, twin, events, question)


def everything_else_is_as_bertil_left_it():
    with Town() as town:
        as_before(town, Twin(town))


def if_one_of_the_three_bugs_comes_back_a_test_fails():
    passing()
    green_with_a_twin(set())
    noticed(
        {"midnight"},
        "a stay over midnight cost 12.00 for each date, as it did for Jolanta",
        "Which test says what she should have paid?",
    )
    noticed(
        {"declined"},
        "a car was forgotten when its card was declined, as it was for Kwabena",
        "Which test comes back with another card?",
    )
    noticed(
        {"backwards"}, "somebody was paid for parking, as Wendel was", "In which of your tests does the clock go back?"
    )


def over_there_everything_happens_by_the_clock_over_there():
    with Town() as town:
        twin = Twin(town)
        question = "Over there, it's an hour later than on our clock. Which clock does each of these numbers come from?"
        events = [
            [MONDAY + 9 * HOUR, "east", "in", "EA 1"],
            [MONDAY + 10 * HOUR, "east", "who"],
            [MONDAY + 11 * HOUR, "east", "out", "EA 1"],
        ]
        compare(town, twin, events, question)
        events = stays(
            ["EA 2"],
            [
                MONDAY + 16 * HOUR + 59 * MINUTE,
                MONDAY + 17 * HOUR,
                MONDAY + 22 * HOUR + 30 * MINUTE,
                SATURDAY + 21 * HOUR + 30 * MINUTE,
            ],
            [5, 11, 60, 89, 90, 1500],
            "east",
        )
        compare(town, twin, events, question)
        events = stays(
            ["EA 3"],
            [SATURDAY + 22 * HOUR, SUNDAY + 21 * HOUR + 30 * MINUTE, SUNDAY + 22 * HOUR + 30 * MINUTE],
            [59, 60, 90],
            "east",
        )
        compare(town, twin, events, question)
        events = [
            *stays(["EA 4", "TX 4"], [MONDAY + HOUR], [80, 119, 120], "east"),
            *([moment, "east", "day"] for moment in (MONDAY + 179 * MINUTE, MONDAY + 180 * MINUTE, MONDAY + 5 * HOUR)),
        ]
        compare(town, twin, events, question)


def each_car_park_has_its_own_cars_spaces_and_money_and_the_cars_of_today_can_leave():
    with Town() as town:
        twin = Twin(town)
        question = "Which car park is that, and what belongs to it?"
        for place in (town.place, twin.place):
            with open(os.path.join(place, "cars.json"), "w", encoding="utf-8") as file:
                json.dump(
                    {"LONG1": minutes_until(MONDAY - 30 * HOUR), "SH0RT2": minutes_until(MONDAY - 2 * HOUR)}, file
                )
        events = [
            [MONDAY, "who"],
            [MONDAY, "out", "SHORT 2"],
            [MONDAY, "in", "NEW 3"],
            [MONDAY + HOUR, "out", "LONG 1"],
        ]
        compare(
            town,
            twin,
            events,
            "These cars came before the change, and cars.json is as it was then. How does your program read it?",
            afresh=False,
        )
        events = [
            [MONDAY, "in", "W 1"],
            [MONDAY, "east", "out", "W 1"],
            [MONDAY, "east", "in", "E 1"],
            [MONDAY, "out", "E 1"],
            [MONDAY, "east", "in", "W 1"],
            [MONDAY + HOUR, "who"],
            [MONDAY + HOUR, "east", "who"],
            [MONDAY + 2 * HOUR, "out", "W 1"],
            [MONDAY + 3 * HOUR, "east", "out", "W 1"],
            [MONDAY + 4 * HOUR, "day"],
            [MONDAY + 4 * HOUR, "east", "day"],
            [MONDAY + 4 * HOUR, "east", "out", "e-1", "(declined)"],
            [MONDAY + 4 * HOUR, "east", "out", "E 1"],
        ]
        compare(town, twin, events, question)
        for moment, spaces in ((MONDAY, 40), (DECEMBER, 38)):
            events = [
                *([moment, "east", "in", f"E {number}"] for number in range(26)),
                *([moment, "in", f"W {number}"] for number in range(spaces + 1)),
                [moment, "east", "out", "E 4"],
                [moment, "east", "in", "E 99"],
            ]
            compare(town, twin, events, question)
        new_year = Time(2028, 12, 31, 22, 30)
        events = [
            [new_year, "in", "NY 1"],
            [new_year, "east", "in", "NY 2"],
            [new_year + HOUR, "east", "out", "NY 2"],
            [new_year + HOUR, "east", "in", "NY 3"],
            [new_year + 2 * HOUR, "out", "NY 1"],
            [new_year + 2 * HOUR, "in", "NY 2"],
            [new_year + 5 * HOUR, "day"],
            [new_year + 5 * HOUR, "east", "day"],
        ]
        compare(town, twin, events, question)
        events = [
            [MONDAY, "east"],
            [MONDAY, "east", "in"],
            [MONDAY, "east", "up", "A 1"],
            [MONDAY, "in", "east"],
            [MONDAY + HOUR, "out", "EAST"],
        ]
        compare(town, twin, events, question)
        as_before(town, twin, "That's our side of the bridge. What has changed there?")


def a_test_fails_if_the_two_car_parks_or_their_clocks_get_mixed_up():
    passing()
    now = still_there()
    green_with_a_twin(now)
    noticed(
        now | {"our-clock"},
        "the evening, the dates and the receipts over there went by our clock",
        "Which of your tests has a car over there at a time at which that makes a difference?",
    )
    noticed(
        now | {"hour-lost"},
        "every stay over there was an hour shorter",
        "Which of your tests says what somebody pays over there?",
    )
    noticed(
        now | {"one-list"},
        "a car that had come in over there could leave on our side",
        "Which of your tests comes in on one side, and asks on the other?",
    )


def main_uses_the_clock_and_the_terminal_that_it_gets_and_the_command_line_passes_the_real_ones():
    with Town() as town:
        names = list(inspect.signature(town.main).parameters)
        assert town.injected, (
            f"main has {len(names)} {'parameter' if len(names) == 1 else 'parameters'}: {', '.join(names)}. Which two things from outside should it get as well?"
        )
        twin = Twin(town)
        question = "Which clock and which terminal does the program use there?"
        events = [
            [MONDAY, "in", "V 1"],
            [MONDAY + HOUR, "who"],
            [MONDAY + HOUR, "out", "V 1", "(declined)"],
            [MONDAY + 19 * HOUR, "out", "V 1"],
            [MONDAY + 19 * HOUR, "in", "V 2"],
            [MONDAY + 20 * HOUR, "out", "V 2"],
            [MONDAY + 21 * HOUR, "day"],
            [DECEMBER, "in", "V 3"],
        ]
        compare(town, twin, events, question)
        town.afresh()
        twin.afresh()
        for moment, *words in (
            [MONDAY, "in", "C 1"],
            [MONDAY + 18 * HOUR, "in", "C 2"],
            [MONDAY + 19 * HOUR, "who"],
            [MONDAY + 20 * HOUR, "out", "C 1"],
            [MONDAY + 20 * HOUR, "out", "C 2"],
            [MONDAY + 20 * HOUR, "out", "C 2"],
            [MONDAY + 21 * HOUR, "day"],
            [MONDAY + 21 * HOUR, "up"],
        ):
            got, wanted = town.type(moment, *words), twin.press(moment, *words)
            assert got == wanted, (
                f"On {when(moment)}, check.pyz typed {typed(words)}: {got.words}. It should be: {wanted.words.partition(' ')[2]}. What does the end of parking.py do with main, and which files does the program find at its next start?"
            )


def no_driver_notices_the_new_program():
    with Town() as town:
        twin = Twin(town)
        question = "Which function decides that now, and what did Bertil's program do?"
        as_before(town, twin, question)
        events = stays(["V 5"], [FRIDAY + 23 * HOUR + 50 * MINUTE], [20, 1500])
        compare(town, twin, events, question)
        events = [
            [MONDAY, "in", "V 6"],
            [MONDAY + HOUR, "out", "V 6", "(declined)"],
            [MONDAY + 2 * HOUR, "out", "V 6"],
            [SUNDAY + 178 * MINUTE, "in", "V 7"],
            [SUNDAY + 121 * MINUTE, "out", "V 7"],
            [MONDAY + 5 * HOUR, "day"],
        ]
        compare(town, twin, events, question)


def your_tests_bring_their_own_clock_and_terminal_and_one_asks_for_a_price_alone():
    found = passing(watch=True)
    for tests, thing, call in (
        (found.with_the_clock, "clock", "datetime"),
        (found.with_the_terminal, "terminal", "the module terminal"),
    ):
        assert not tests, (
            f"{short(min(tests))} passes {call} to main. What could it pass instead, so that the test decides what the {thing} does?"
        )
    alone = set(found.passed) - found.asks
    assert alone, (
        f"{'Your only test goes' if len(found.passed) == 1 else f'All {len(found.passed)} tests go'} through main, with a clock, a display and a folder. Which of your tests only want to know what a stay costs, and which function could they ask?"
    )
    assert alone & asked_for_a_price(found), (
        f"{short(min(alone))} doesn't go through main, but it doesn't ask for a price either{', and no other test does' if len(alone) > 1 else ''}. Which function of your program returns what a stay costs, without a clock and a terminal?"
    )
