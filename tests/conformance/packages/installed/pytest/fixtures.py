"""pytest in a program: fixtures, parameters, marks, patches, temporary folders and captured output."""

import contextlib
import io
import re
from pathlib import Path

import pytest

Path("shop.py").write_text(
    '''
import os


def price(kind, count=1):
    if count < 1:
        raise ValueError(f"count must be positive, not {count}")
    return {"tea": 250, "coffee": 320}[kind] * count


def greet():
    print(f"Welcome to {os.environ.get('SHOP', 'our shop')}")


def save(path, lines):
    path.write_text("\\n".join(lines))
'''
)
Path("conftest.py").write_text(
    '''
import pytest


@pytest.fixture(scope="session")
def log():
    entries = []
    yield entries
    print("session log:", entries)


@pytest.fixture
def basket(log, request):
    log.append(f"+{request.node.name}")
    yield ["tea"]
    log.append("-")


def pytest_addoption(parser):
    parser.addoption("--fast", action="store_true", help="leave out slow tests")


def pytest_collection_modifyitems(config, items):
    if config.getoption("--fast"):
        for item in items:
            if "slow" in item.keywords:
                item.add_marker(pytest.mark.skip(reason="slow"))
'''
)
Path("test_shop.py").write_text(
    '''
import pytest
import shop


@pytest.mark.parametrize("kind, count, expected", [("tea", 1, 250), ("tea", 3, 750), pytest.param("coffee", 2, 640, id="two coffees")])
def test_price(kind, count, expected):
    assert shop.price(kind, count) == expected


def test_refuses():
    with pytest.raises(ValueError, match=r"positive, not -\\d") as caught:
        shop.price("tea", -1)
    assert caught.value.args == ("count must be positive, not -1",)
    with pytest.raises(KeyError):
        shop.price("milk")


def test_basket(basket):
    basket.append("milk")
    assert basket == ["tea", "milk"]


def test_fresh_basket(basket):
    assert basket == ["tea"]


def test_greeting(capsys, monkeypatch):
    shop.greet()
    monkeypatch.setenv("SHOP", "Ann's")
    shop.greet()
    out, err = capsys.readouterr()
    assert out.splitlines() == ["Welcome to our shop", "Welcome to Ann's"]
    assert not err


def test_patch(monkeypatch):
    monkeypatch.setattr(shop, "price", lambda kind: 1)
    assert shop.price("gold") == 1


def test_file(tmp_path):
    file = tmp_path / "list.txt"
    shop.save(file, ["a", "b"])
    assert file.read_text() == "a\\nb"


def test_floats():
    assert 0.1 + 0.2 == pytest.approx(0.3)
    assert [1.0001, 2] == pytest.approx([1, 2], rel=1e-3)


class TestGroup:
    shared = []

    def setup_method(self):
        self.own = []

    def test_one(self):
        self.shared.append(1)
        self.own.append(1)

    def test_two(self):
        assert (self.shared, self.own) == ([1], [])


@pytest.mark.slow
def test_slow():
    assert shop.price("tea", 10) == 2500


@pytest.mark.skip(reason="no milk yet")
def test_milk():
    assert False


@pytest.mark.xfail(raises=KeyError, reason="not sold yet")
def test_cocoa():
    shop.price("cocoa")


@pytest.fixture(params=["tea", "coffee"], ids=str.upper)
def drink(request):
    return request.param


@pytest.mark.usefixtures("basket")
def test_each_drink(drink):
    assert shop.price(drink) > 200


def test_warning(recwarn, caplog):
    import logging
    import warnings

    warnings.warn("old", DeprecationWarning)
    assert recwarn.pop(DeprecationWarning).message.args == ("old",)
    logging.getLogger("shop").warning("sold %s", 3)
    assert caplog.messages == ["sold 3"]
'''
)
Path("pytest.ini").write_text("[pytest]\nmarkers =\n    slow: takes long\naddopts = -p no:cacheprovider -p no:anyio\n")


def run(*arguments):
    """Prints what pytest prints, without what differs from run to run."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        status = pytest.main(list(arguments))
    text = re.sub(r" in \d+\.\d+s| at 0x[0-9a-f]+", "", out.getvalue())
    lines = [line for line in text.splitlines() if not line.startswith(("platform ", "rootdir:", "plugins:", "cachedir:"))]
    print("\n".join(line.strip("= ") for line in lines), repr(status), sep="\n")


run("-v")
run("-q", "-k", "basket or group", "-rA", "-s")
run("--fast", "-q", "-rs", "-m", "slow")
run("--collect-only", "-q", "test_shop.py::TestGroup", "test_shop.py::test_price")
run("--fixtures-per-test", "-q", "-k", "fresh")
run("-q", "nothing.py")
run("-q", "-k", "nothing")
