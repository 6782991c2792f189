"""Checks of the exercise twice-and-twice-again."""

import contextlib
import io

from understory import program


def the_program_calculates_it():
    changed = program.source.replace("count += 1", "count += 1 if books < 300 else 2.66")
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(compile(changed, "main.py", "exec"), {"__name__": "__main__"})
    said = out.getvalue().splitlines()
    assert said and "10.7" in said[-1]


def typed_in():
    changed = program.source.replace("count += 1", "count += books")
    assert changed != program.source
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(compile(changed, "main.py", "exec"), {"__name__": "__main__"})
    said = out.getvalue().splitlines()
    assert said and "4.0" in said[-1]


def the_pair_before():
    changed = program.source.replace("count += 1", "count += 1 if books < 300 else 3")
    assert changed != program.source
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(compile(changed, "main.py", "exec"), {"__name__": "__main__"})
    said = out.getvalue().splitlines()
    assert said and "4.0" in said[-1]
