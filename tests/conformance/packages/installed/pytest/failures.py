"""What pytest says about failing tests: the stable parts of its reports."""

import contextlib
import io
import re
from pathlib import Path

import pytest

Path("test_wrong.py").write_text(
    '''
from dataclasses import dataclass

import pytest


def double(number):
    return number + number + 1


@dataclass
class Point:
    x: int
    y: int


def test_call():
    assert double(4) == 8


def test_lists():
    assert [1, 2, 3, 5] == [1, 2, 4]


def test_strings():
    assert "good morning\\nann" == "good evening\\nann"


def test_dicts():
    assert {"a": 1, "b": 2, "c": 3} == {"a": 1, "b": 3, "d": 4}


def test_sets():
    assert {1, 2} == {2, 3}


def test_objects():
    assert Point(1, 2) == Point(1, 3)


def test_in():
    word = "python"
    assert "x" in word, f"no x in {word}"


def test_and():
    a, b = 3, None
    assert a > 2 and b is not None


def test_not():
    names = ["ann"]
    assert not any(name.startswith("a") for name in names)


def test_error():
    {"a": 1}["b"]


def test_nothing_raised():
    with pytest.raises(ValueError):
        int("5")


def test_other_words():
    with pytest.raises(ValueError, match="no number"):
        int("five")


def test_printing():
    print("before the failure")
    pytest.fail("not finished")


@pytest.mark.parametrize("number", [1, 2])
def test_even(number):
    assert number % 2 == 0


@pytest.fixture
def broken():
    raise RuntimeError("no database")


def test_with_fixture(broken):
    pass


def test_unknown(nothing):
    pass


@pytest.mark.xfail(strict=True)
def test_passes():
    pass


def test_approx():
    assert 0.5 == pytest.approx(0.6, abs=0.01)


def test_long():
    assert list(range(30)) == list(range(15)) + [0] + list(range(16, 30))


def test_chained():
    try:
        int("x")
    except ValueError as error:
        raise LookupError("no number") from error


def test_nested_calls():
    def check(value):
        assert isinstance(value, str)

    check(5)
'''
)
Path("test_broken.py").write_text("import no_such_module\n\ndef test_one():\n    pass\n")


def run(*arguments):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        status = pytest.main(["-p", "no:cacheprovider", "-p", "no:anyio", *arguments])
    text = re.sub(r" in \d+\.\d+s|0x[0-9a-f]+", "", out.getvalue()).replace(str(Path.cwd()), "…")
    lines = [line.rstrip() for line in text.splitlines() if not line.startswith(("platform ", "rootdir:", "plugins:", "/"))]
    print("\n".join(line for line in lines if "site-packages" not in line), repr(status), sep="\n")


run("-q", "test_wrong.py")
run("-q", "test_wrong.py", "--tb=line", "-k", "lists or error or even")
run("-q", "test_wrong.py", "--tb=short", "-k", "call or chained", "-vv", "--showlocals")
run("-q", "test_wrong.py", "--tb=no", "-x", "-rfE")
run("-q", "test_wrong.py", "--tb=no", "-vv", "-k", "dicts", "--maxfail=1")
run("-q", "test_broken.py")
