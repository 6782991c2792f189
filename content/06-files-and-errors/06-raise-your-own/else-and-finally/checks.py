"""Checks of the exercise else-and-finally."""

import builtins
import contextlib
import io

from main import serve


def an_order_that_isnt_a_number():
    with contextlib.redirect_stdout(io.StringIO()) as out:
        try:
            serve(["free"], "one", lambda number: print("ticket"))
            problem = None
        except Exception as error:
            problem = type(error).__name__
    said = out.getvalue().splitlines()
    assert problem is None, (
        f"A visitor ordered seat `one`, and a {problem} left `serve`. Is the line that raises it under your `try`?"
    )
    assert len(said) == 2 and said[0].startswith("Sorry") and said[1] == "Next, please!", (
        f"A visitor ordered seat `one`. Your program said: {said}"
    )


def other_trouble_with_the_printer():
    def on_fire(number):
        print(f"printer {number}")
        raise OSError("the printer is on fire")

    hall = ["free", "free", "sold", "free"]
    left = []
    with contextlib.redirect_stdout(io.StringIO()) as out:
        for text in ["4", "3", "9", "1"]:
            try:
                serve(hall, text, on_fire)
                left.append(None)
            except OSError:
                left.append("OSError")
    assert out.getvalue().splitlines() == [
        "printer 4",
        "Next, please!",
        "Sorry, seat 3 is sold",
        "Next, please!",
        "Sorry, there is no seat 9",
        "Next, please!",
        "printer 1",
        "Next, please!",
    ]
    assert left == ["OSError", None, None, "OSError"]
    assert hall == ["sold", "free", "sold", "sold"]


def int_outside():
    real = builtins.print
    builtins.print = lambda *values, **named: None
    try:
        try:
            serve(["free"], "one", lambda number: None)
            problem = None
        except ValueError:
            problem = "ValueError"
        except Exception:
            problem = None
    finally:
        builtins.print = real
    assert problem
