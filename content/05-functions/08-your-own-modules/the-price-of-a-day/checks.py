"""Checks of the exercise the-price-of-a-day."""

import contextlib
import io

from understory import program


def the_neighbours_change_the_numbers_in_fees_py():
    import fees

    fees.RATE, fees.LIMIT = 0.25, 7.5
    screen = io.StringIO()
    with contextlib.redirect_stdout(screen):
        exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__"})
    lines = [line.rstrip() for line in screen.getvalue().strip().splitlines()]
    last = lines[-1] if lines else "nothing"
    assert last == "0.25 a day, at most 7.50", (
        f"In `fees.py`, a day costs 0.25 now, and the limit is 7.50. Your last line says `{last}`. Where does it get its numbers?"
    )


def zero_glued_on():
    import fees

    fees.RATE, fees.LIMIT = 0.25, 7.5
    screen = io.StringIO()
    with contextlib.redirect_stdout(screen):
        exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__"})
    assert "0.250" in screen.getvalue()


def typed_by_hand():
    import fees

    fees.RATE, fees.LIMIT = 0.25, 7.5
    screen = io.StringIO()
    with contextlib.redirect_stdout(screen):
        exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__"})
    assert "0.20 a day, at most 10.00" in screen.getvalue()
