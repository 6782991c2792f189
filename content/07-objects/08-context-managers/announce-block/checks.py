"""Checks of the exercise announce-block."""

import builtins
import contextlib
import io

from main import Announce


def nothing_is_announced_before_the_block():
    with contextlib.redirect_stdout(io.StringIO()) as out:
        later = Announce("tea")
        before = out.getvalue().splitlines()
        with later:
            print("(block)")
    said = out.getvalue().splitlines()
    assert before == [], (
        f"`Announce('tea')` was only made, without a `with`, and it already printed: {' / '.join(before)}"
    )
    assert said == ["tea begins", "(block)", "tea is done"], (
        f"For a block of tea, your class printed: {' / '.join(said)}"
    )


def other_exceptions():
    left = []
    with contextlib.redirect_stdout(io.StringIO()) as out:
        for name, error in [
            ("tea", LookupError("mint")),
            ("rice", OSError("no water")),
            ("a nap", ValueError("snoring")),
        ]:
            try:
                with Announce(name):
                    raise error
                left.append(None)
            except Exception as caught:
                left.append(caught is error)
        with Announce("night"), Announce("dream"):
            pass
    assert left == [True, True, True]
    assert out.getvalue().splitlines() == [
        "tea begins",
        "tea failed: mint",
        "rice begins",
        "rice failed: no water",
        "a nap begins",
        "a nap failed: snoring",
        "night begins",
        "dream begins",
        "dream is done",
        "night is done",
    ]


def begins_too_early():
    real = builtins.print
    said = []
    builtins.print = lambda *values, **named: said.append(values)
    try:
        Announce("tea")
    finally:
        builtins.print = real
    assert said


def only_value_errors():
    real = builtins.print
    said = []
    builtins.print = lambda *values, sep=" ", **named: said.append(sep.join(map(str, values)))
    try:
        try:
            with Announce("tea"):
                raise KeyError("mint")
        except KeyError:
            pass
    finally:
        builtins.print = real
    assert "tea is done" in said


def no_gas_typed_in():
    real = builtins.print
    said = []
    builtins.print = lambda *values, sep=" ", **named: said.append(sep.join(map(str, values)))
    try:
        try:
            with Announce("rice"):
                raise OSError("no water")
        except OSError:
            pass
    finally:
        builtins.print = real
    assert any("no gas" in line for line in said)
