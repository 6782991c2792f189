"""Runs the reader's programs, and types into them."""

import subprocess
import sys


def python(*words, typed=(), seconds=8, **more):
    """Runs Python with these words, and types lines into it. Returns what `subprocess.run` returns, or None if
    it doesn't end in time.
    """
    try:
        return subprocess.run(
            [sys.executable, *words],
            input="".join(f"{line}\n" for line in typed),
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=seconds,
            **more,
        )
    except subprocess.TimeoutExpired:
        return None


def last_line(ended, nothing=""):
    """Returns the last line that a program wrote about an error."""
    return "no end in sight" if ended is None else (ended.stderr.strip().splitlines() or [nothing])[-1]


def typed_into(*words, typed, seconds=8, **more):
    """Types lines into a program. Returns what it printed, and what went wrong, or an empty string."""
    ended = python(*words, typed=typed, seconds=seconds, **more)
    if ended is None:
        return "", f"the program was still running after {seconds} seconds"
    if ended.returncode == 0:
        return ended.stdout, ""
    last = last_line(ended, "an error")
    if last.startswith("EOFError"):
        return ended.stdout, "the program asked one more question than that"
    return ended.stdout, f"the program stopped with “{last}”"


def import_starts_nothing(name="main"):
    """Demands that a program can be imported, and that nothing else happens."""
    ended = python("-c", f"import {name}")
    told = f"check.pyz imported {name}.py, and the import"
    assert ended is not None, f"{told} was still running after 8 seconds. Which loop does an import start?"
    problem = last_line(ended)
    assert not problem.startswith("EOFError"), f"{told} asked a question. What decides whether the menu starts?"
    assert ended.returncode == 0, (
        f"{told} stopped with “{problem}”. Which line runs during an import and needs something that isn't there?"
    )
    printed = (ended.stdout.strip().splitlines() or [""])[0]
    assert not printed, (
        f"{told} printed “{printed}”. Which line of {name}.py isn't in a function, and not under the guard either?"
    )


def mypy_agrees(*files):
    """Demands that mypy finds no mistake."""
    ended = python("-m", "mypy", "--no-color-output", "--cache-dir", "mypy-of-check", *files, seconds=110)
    assert ended is not None, "mypy was still running after 110 seconds. What does it say if you start it yourself?"
    lines = [line for line in ended.stdout.splitlines() if ": error:" in line]
    assert ended.returncode == 0, (
        f"mypy says: “{(lines or ended.stdout.splitlines() or ended.stderr.splitlines() or ['nothing'])[0]}”. Which side is right, the hint or the line?"
    )
