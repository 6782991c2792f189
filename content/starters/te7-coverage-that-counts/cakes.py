"""When something goes wrong in the hotel, Fenna bakes cakes to say sorry. How many will it be?

    python cakes.py

It puts twelve faults into copies of the hotel, one at a time, and runs your tests on each copy. For each
fault that no test notices, Fenna bakes. Don't look at the faults before you've written your tests!
"""

import contextlib
import importlib
import io
import os
import shutil
import sys
import tempfile

# Cakes, what happens, and what's added at the end of which file.
FAULTS = [
    (
        25,
        "a stranger takes a cat home",
        "hotel/doors.py",
        """
def may_collect(stay, person):
    return True
""",
    ),
    (
        15,
        "a cat with a diet gets chicken",
        "hotel/kitchen.py",
        """
own_breakfast = breakfast


def breakfast(stays, day):
    return {room: USUAL for room in own_breakfast(stays, day)}
""",
    ),
    (
        14,
        "two cats get the same room",
        "hotel/stays.py",
        """
def free_rooms(stays, arrives, leaves):
    return list(ROOMS)
""",
    ),
    (
        14,
        "the last booking in the file is lost",
        "hotel/storage.py",
        """
own_load = load


def load(lines):
    return own_load(list(lines)[:-1])
""",
    ),
    (
        8,
        "everybody can read the owners' phone numbers",
        "hotel/doors.py",
        """
own_details = details


def details(stay, who):
    return own_details(stay, who) | {"phone": stay.phone}
""",
    ),
    (
        6,
        "at Christmas, a room costs as much as in August",
        "hotel/prices.py",
        """
def night_price(day):
    return NIGHT
""",
    ),
    (
        5,
        "somebody books a stay that ends before it begins",
        "hotel/stays.py",
        """
own_book = book


def book(stays, cat, owner, phone, arrives, leaves, trusted=(), diet=None):
    if leaves > arrives:
        return own_book(stays, cat, owner, phone, arrives, leaves, trusted, diet)
    stay = Stay(cat, owner, phone, 1, arrives, leaves, list(trusted), diet)
    stays.append(stay)
    return stay
""",
    ),
    (
        5,
        "anybody can cancel anybody's stay",
        "hotel/stays.py",
        """
def cancel(stays, stay, who):
    stays.remove(stay)
""",
    ),
    (
        4,
        "the day on which a cat leaves is on the bill",
        "hotel/prices.py",
        """
own_price = price


def price(arrives, leaves):
    return own_price(arrives, leaves + timedelta(days=1))
""",
    ),
    (
        2,
        "somebody cancels two weeks before, and pays half",
        "hotel/prices.py",
        """
def cancellation_fee(stay, today):
    days_left = (stay.arrives - today).days
    whole = price(stay.arrives, stay.leaves)
    if days_left > 14:
        return 0
    return whole // 2 if days_left > 0 else whole
""",
    ),
    (
        1,
        "a letter says: 1 nights",
        "hotel/signs.py",
        """
def in_words(nights):
    return f"{nights} nights"
""",
    ),
    (
        1,
        "the newsletter says that the hotel is half empty",
        "hotel/report.py",
        """
def occupancy(stays, day, next_day):
    return 50
""",
    ),
]

# Tests for later steps of the lesson.
LATER = ("tests/test_evening.py", "tests/test_checklist.py")
# Without these plugins, a run takes less time.
NEEDLESS = ("cacheprovider", "doctest", "faulthandler", "junitxml", "pastebin", "stepwise")


class Trial:
    """What pytest found in a copy of the folder."""

    def __init__(self):
        self.names, self.passed, self.failed, self.broken = [], [], {}, {}
        # What pytest warned about: the test, and the words.
        self.warnings = []

    def pytest_collection_finish(self, session):
        self.names = [item.nodeid for item in session.items]

    def pytest_warning_recorded(self, warning_message, nodeid):
        self.warnings.append((nodeid, str(warning_message.message)))

    def pytest_collectreport(self, report):
        if report.failed:
            self.broken[report.nodeid] = str(report.longrepr)

    def pytest_runtest_logreport(self, report):
        if report.failed:
            self.failed.setdefault(report.nodeid, str(report.longrepr))
        elif report.when == "call" and report.passed:
            self.passed.append(report.nodeid)

    @property
    def green(self):
        return bool(self.passed) and not self.failed and not self.broken

    @property
    def functions(self):
        """The tests, without the rows of their tables."""
        return {name.partition("[")[0] for name in self.names}


def forget(folder):
    """Lets Python import the modules in a folder again, apart from this one."""
    for name, module in list(sys.modules.items()):
        path = os.path.realpath(getattr(module, "__file__", None) or "")
        if path.startswith(os.path.join(folder, "")) and os.path.basename(path) != "cakes.py":
            del sys.modules[name]


def trial(files=(), text="", only=None):
    """Runs all tests, or those of one file, in a copy of the folder. There, a text is added to one or more files."""
    import pytest

    home, paths, found = os.path.realpath(os.getcwd()), list(sys.path), Trial()
    with tempfile.TemporaryDirectory() as outside:
        place = os.path.join(os.path.realpath(outside), "hotel")
        ignored = shutil.ignore_patterns(".*", "__pycache__", "venv", "env", "htmlcov")
        shutil.copytree(home, place, ignore=ignored)
        for file in [files] if isinstance(files, str) else files:
            with open(os.path.join(place, *file.split("/")), "a", encoding="utf-8") as program:
                program.write(f"\n\n{text}")
        settings = "pytest.ini" if os.path.exists("pytest.ini") else "pyproject.toml"
        options = ["--tb=short", f"--rootdir={place}", "-c", os.path.join(place, settings), "-o", "addopts="]
        options += [part for name in NEEDLESS for part in ("-p", f"no:{name}")]
        options += [f"--ignore={name}" for name in LATER] if only is None else [only]
        forget(home)
        added = os.environ.pop("PYTEST_ADDOPTS", None)
        os.chdir(place)
        sys.path.insert(0, place)
        importlib.invalidate_caches()
        try:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                pytest.main(options, plugins=[found])
        finally:
            os.chdir(home)
            sys.path[:] = paths
            if added is not None:
                os.environ["PYTEST_ADDOPTS"] = added
            forget(place)
    return found


def main():
    found = trial()
    if not found.green:
        sys.exit("Your tests don't pass yet, or there are none. Repair that first: python -m pytest")
    print(f"Tests: {len(found.functions)}")
    bill = 0
    for cakes, what, file, text in FAULTS:
        if trial(file, text).green:
            bill += cakes
            print(f"BAKE  {cakes:3}  ?", flush=True)
        else:
            print(f"saved {cakes:3}  {what}", flush=True)
    print(f"Fenna bakes {bill} of {sum(fault[0] for fault in FAULTS)} cakes.")


if __name__ == "__main__":
    main()
