"""Checks of the exercise read-the-import."""

import contextlib
import io

from understory import program


def the_three_functions_come_from_the_three_modules():
    import fees
    import labels
    import letters

    labels.text = lambda title: "LABEL"
    letters.text = lambda title: "REMINDER"
    fees.late_fee = lambda days: days + 0.5
    screen = io.StringIO()
    with contextlib.redirect_stdout(screen):
        exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__"})
    lines = [line.rstrip() for line in screen.getvalue().strip().splitlines()]
    assert lines == ["LABEL", "REMINDER", "Fee: 4.5"], (
        "With different functions in the three modules, your program should print LABEL, REMINDER and Fee: 4.5. It printed "
        + ", ".join(lines)
        + ". Which line doesn't ask its module?"
    )
