"""Formats and lints the references of starters, and checks the types of those that come after the lesson about type
hints.

A reference is only the files that differ from the start, so each project is put together first. Of its files, only
those of the reference are looked at: what a project begins with may be wrong on purpose.
"""

import os
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "starters"))
from projects import ROOT, STARTERS, copy_reference, copy_start

PLACE = os.path.join(ROOT, "target", "tests", "lint", "references")
TOOLS = os.path.join(ROOT, "target", "tests", "lint")
SETTINGS = f"""\
extend = "{ROOT}/ruff.toml"
line-length = %d
src = [".", "src", "v5*"]
[lint]
extend-select = ["E4"]
# Beginners write a loop.
ignore = ["FURB122"]
"""
# As in the capstone; and as Ruff does it by itself, in the projects with which that begins. These have their own
# settings for types, too.
LENGTH, FIRST_LENGTH = 100, 88
FIRST = ("p7-habit-tool", "wf7-quality-gates")
TYPES = ["mypy", "--no-site-packages", "--no-error-summary", "--cache-dir", os.path.join(TOOLS, "types")]
# Packages aren't installed here.
WITHOUT_PACKAGES = ["--ignore-missing-imports", "--explicit-package-bases"]
# What isn't in the reference may be without types.
WITHOUT_IMPORTS = [*WITHOUT_PACKAGES, "--follow-imports=skip"]
# A project inside a project: its modules have the same names.
NESTED = os.path.join("party", "")
# They come before the lesson about type hints.
WITHOUT_TYPES = ("st6", "fn8", "fi4", "fi8", "p3", "p4", "p5")


def projects():
    """Puts the projects together. Yields the folder of each, and the paths of its reference's programs."""
    shutil.rmtree(PLACE, ignore_errors=True)
    for name in sorted(os.listdir(STARTERS)):
        reference = os.path.join(STARTERS, name, "reference")
        if not os.path.isdir(reference):
            continue
        place = os.path.join(PLACE, name)
        copy_start(name, place)
        copy_reference(name, place)
        with open(os.path.join(place, ".ruff.toml"), "w", encoding="utf-8") as file:
            file.write(SETTINGS % (FIRST_LENGTH if name in FIRST else LENGTH))
        files = (os.path.join(at, file) for at, _, files in os.walk(reference) for file in files)
        programs = [os.path.relpath(path, reference) for path in files if path.endswith(".py")]
        # Alembic writes migrations in its own form.
        python_files = sorted(path for path in programs if "migrations" not in path.split(os.sep))
        if python_files:
            yield name, place, python_files


def commands(name, programs):
    """Returns the commands for a project."""
    typed = [path for path in programs if not path.startswith(NESTED)]
    both = [["ruff", "format", "--check", *programs], ["ruff", "check", "--quiet", "--no-cache", *programs]]
    if name in FIRST:
        return [*both, [*TYPES]]
    return both if name.startswith(WITHOUT_TYPES) else [*both, [*TYPES, *WITHOUT_IMPORTS, *typed]]


def is_clean(name, place, tool, *words):
    """Returns whether a tool finds nothing, and prints what it finds."""
    ended = subprocess.run(
        [os.path.join(TOOLS, "bin", tool), *words],
        cwd=place,
        env={**os.environ, "PYTHONPATH": TOOLS},
        capture_output=True,
        text=True,
    )
    if ended.returncode:
        print(f"{name}: {tool} {words[0]}\n{ended.stdout}{ended.stderr}")
    return ended.returncode == 0


def main():
    checker_runs = [
        (name, place, command) for name, place, programs in projects() for command in commands(name, programs)
    ]
    checker_runs.append(("shared", STARTERS, [*TYPES, *WITHOUT_PACKAGES, "shared"]))
    # All of them, so that everything is found at once.
    clean = [is_clean(name, place, *command) for name, place, command in checker_runs]
    return not all(clean)


if __name__ == "__main__":
    sys.exit(main())
