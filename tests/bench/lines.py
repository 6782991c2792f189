#!/usr/bin/env python3
"""Counts lines: of the generator's code, of the page's scripts, and of the tests.

    tests/bench/lines.py

Code is counted without comments, blank lines and tests in the same file. Of the tests every line
of text counts, except for data: programs of the conformance suite, and feedback.
"""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ("tests/conformance/programs/", "tests/feedback/")


def listed(*patterns):
    names = subprocess.run(["git", "ls-files", *patterns], cwd=ROOT, check=True, capture_output=True, text=True)
    return [ROOT / name for name in names.stdout.splitlines() if (ROOT / name).is_file()]


def code(text):
    """Returns the number of lines with code: strings that look like comments are rare enough."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    return sum(1 for line in text.splitlines() if line.strip() and not line.strip().startswith("//"))


def rust(path):
    return code(re.split(r"^#\[cfg\(test\)\]\nmod tests", path.read_text(), maxsplit=1, flags=re.M)[0])


def lines(path):
    try:
        return len(path.read_text().splitlines())
    except UnicodeDecodeError:
        return 0


def main():
    tests = [path for path in listed("tests") if not path.relative_to(ROOT).as_posix().startswith(DATA)]
    for what, count in [
        ("generator, code", sum(map(rust, listed("generator/src/*.rs")))),
        ("page scripts, code", sum(code(path.read_text()) for path in listed("themes/default/js/*.js"))),
        ("tests, lines of text", sum(map(lines, tests))),
    ]:
        print(f"{what:24}{count:>8,}")


main()
