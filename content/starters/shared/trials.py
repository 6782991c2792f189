"""Runs the reader's tests with pytest, in copies of the folder that have other programs."""

import contextlib
import io
import os
import re
import shutil
import sys

from shared.folder import forget

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
AROUND = "What does python -m pytest show around that line?"


class Trial:
    """What pytest found: the tests, by their IDs, and the files that it couldn't load."""

    def __init__(self):
        self.passed, self.failed, self.broken = [], {}, {}

    def pytest_collectreport(self, report):
        if report.failed:
            self.broken[report.nodeid] = complaint(report.longrepr, -1)

    def pytest_runtest_logreport(self, report):
        if report.failed:
            self.failed.setdefault(report.nodeid, complaint(report.longrepr))
        elif report.when == "call" and report.passed:
            self.passed.append(report.nodeid)

    @property
    def green(self):
        return bool(self.passed) and not self.failed and not self.broken


def complaint(report, which=0):
    """Returns what pytest marks with E: one of the lines, or all of them if none names an error."""
    text = str(report)
    lines = [line[1:].strip() for line in text.splitlines() if line[:2] == "E "]
    if text.startswith("async def functions"):
        line = text.partition("\n")[0]
    elif not lines:
        line = " ".join(text.split()).partition(" See http")[0]
    elif which == -1 and not re.match(r"[\w.]+(Error|Exception|Warning)\b", lines[-1]):
        line = " ".join(lines)
    else:
        line = lines[which]
    line = re.sub(r"\.trial-\d+[\\/]", "", line)
    return line.removeprefix("AssertionError: ").removeprefix("Failed: ")[:200].rstrip(".?:")


places: list[str] = []


@contextlib.contextmanager
def new_place():
    """Yields a path in this folder where nothing is, and removes what was put there."""
    home = os.getcwd()
    places.append(os.path.join(home, f".trial-{len(places)}"))
    place = places[-1]
    shutil.rmtree(place, ignore_errors=True)
    try:
        yield place
    finally:
        forget(home)
        shutil.rmtree(place, ignore_errors=True)


def run(found, place, *options, settings="pyproject.toml", again=None):
    """Runs pytest in a folder, with `found` as a plugin, and returns what it printed. Modules of the
    folder `again` are imported again; without it, those of the whole project.
    """
    import pytest

    home, paths, variables = os.getcwd(), list(sys.path), dict(os.environ)
    forget(again or home)
    os.environ.pop("PYTEST_ADDOPTS", None)
    os.chdir(place)
    sys.path.insert(0, place)
    words = [f"--rootdir={place}", f"--basetemp={place}-files", "--tb=short"]
    if os.path.exists(settings):
        words += ["-c", os.path.join(place, settings)]
    words += [part for name in NEEDLESS for part in ("-p", f"no:{name}")]
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            pytest.main([*words, *options], plugins=[found])
    finally:
        os.chdir(home)
        sys.path[:] = paths
        os.environ.clear()
        os.environ.update(variables)
        shutil.rmtree(f"{place}-files", ignore_errors=True)
    return printed.getvalue()


def trial(added=None, where=(), found=None, without=()):
    """Runs the tests in a copy in which some files have more at their end. `found` is the `Trial` to fill."""
    found = found or Trial()
    with new_place() as found.place:
        shutil.copytree(os.getcwd(), found.place, ignore=shutil.ignore_patterns(".*", "__pycache__", *without))
        for name, text in (added or {}).items():
            with open(os.path.join(found.place, name), "a", encoding="utf-8") as file:
                file.write("\n\n" + text)
        run(found, found.place, *where)
    return found


# Added below a function of the reader. It changes the second value, or the result.
SHIM = """
import inspect as _inspect
_right, _shape = NAME, _inspect.signature(NAME)


def NAME(*_values, **_named):
    _call = _shape.bind(*_values, **_named)
    _first, _second = list(_call.arguments)[:2]
    start, end = _call.arguments[_first], _call.arguments[_second]
    days = end - start

    def right(day):
        _call.arguments[_second] = day
        return _right(*_call.args, **_call.kwargs)

    return RESULT
"""


def with_fault(name, result, file, where=()):
    """Runs the tests with a function that answers something else."""
    return trial({file: SHIM.replace("NAME", name).replace("RESULT", result)}, where)


def short(test):
    """Returns the name of a test without its file."""
    return test.partition("::")[2]


def problem_of(found, copy="", question="Which of the two is right, the test or the program?", known=()):
    """Returns what to say if not all tests pass, or an empty string. `copy` is said first, and `known`
    has other questions for lines that contain something.
    """
    for place, line in found.broken.items():
        return f"{copy}pytest can't load {place}: {line}. {AROUND}"
    for test, line in found.failed.items():
        more = f" (and {len(found.failed) - 1} more)" if len(found.failed) > 1 else ""
        if line.startswith("Regex pattern"):
            question = "What does the error say, and what does the pattern look for?"
        compares = re.match(r"assert |DID NOT RAISE|Regex pattern|Expected |expected call", line)
        ask = next((known[words] for words in known if words in line), question if compares else AROUND)
        return f"{copy}{short(test)} {'fails' if compares else 'stops'}{more}: {line}. {ask}"
    if not found.passed:
        return f"{copy}pytest ran none of your tests. What does python -m pytest -v say about them?"
    return ""


def green(found, *words, **more):
    """Demands that all tests pass."""
    problem = problem_of(found, *words, **more)
    assert not problem, problem


def green_together(where=()):
    """Demands that all tests pass, and looks for one that fails because of the others."""
    found = trial(where=where)
    if found.failed and not found.broken:
        test, line = next(iter(found.failed.items()))
        assert not trial(where=[test]).green, (
            f"{short(test)} passes alone, but fails after the others: {line}. What do these tests share?"
        )
    green(found)


def said(found):
    """Returns which tests passed, in words."""
    names = [short(test) for test in found.passed]
    if len(names) == 1:
        return f"your only test, {names[0]},"
    many = "both" if len(names) == 2 else f"all {len(names)}"
    return f"{many} of your tests" + (f" ({', '.join(names)})" if len(names) < 4 else "")


def noticed(found, what, question):
    """Demands that a test fails because of a fault."""
    assert not found.green, f"{what}, and {said(found)} passed. {question}"


def asked(function, *values):
    """Returns whether a function returned or stopped, with what, and this in words."""
    try:
        value = function(*values)
    except Exception as error:
        return "stopped", error, f"stopped with {type(error).__name__}: {str(error).rstrip('.')}"
    return "returned", value, f"returned {value!r}"
