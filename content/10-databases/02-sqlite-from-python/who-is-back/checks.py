"""Checks of the exercise who-is-back."""

import contextlib
import io
import sqlite3

from understory import program


def after_a_busy_afternoon():
    with contextlib.closing(sqlite3.connect("library.db")) as library:
        library.execute("UPDATE books SET lent = 0, due = NULL WHERE id = 4")
        library.execute("UPDATE books SET lent = copies, due = '2028-02-20' WHERE id = 10")
        library.commit()
    screen = io.StringIO()
    with contextlib.redirect_stdout(screen):
        exec(program.source, {"__name__": "__main__"})
    lines = [line.strip() for line in screen.getvalue().splitlines()]
    wanted = [
        "Convenience Store Woman is back on 2028-02-20",
        "Dune is back on 2028-03-02",
        "Life of Pi is back on 2028-03-14",
    ]
    assert lines == wanted, (
        f"This afternoon, Jane Eyre came back and the last Convenience Store Woman went out until 2028-02-20. Your program printed {' / '.join(lines) or 'nothing'}: what in it only fits this morning?"
    )


def no_order():
    lines = [line.strip() for line in program.output.strip().splitlines()]
    wanted = ["Dune is back on 2028-03-02", "Jane Eyre is back on 2028-02-28", "Life of Pi is back on 2028-03-14"]
    assert sorted(lines) == wanted and lines[0] != wanted[1]
