#!/usr/bin/env python3
"""Counts lines: of the generator's code, of the page's scripts, and of the tests.

    tests/bench/lines.py

Code is counted without comments, blank lines and tests in the same file. Of the tests every line
of text counts, except for data: programs and declared differences of the conformance suite,
feedback, the courses that tests build, recordings of programs, queries, pairs of an input and its
expected result (`tokens.json`, `messages.json`), tables, and lock files.
"""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = (
    "tests/conformance/programs/",
    "tests/conformance/differences.json",
    "tests/feedback/",
    "tests/cli/cases/",
    "tests/browser/fixtures/",
    "tests/search/queries.txt",
    "tests/search/messages.json",
    "tests/search/tokens.json",
    "tests/take-home/tables/",
)
# What there wouldn't be if pages ran Pyodide.
INTERPRETER = [
    "wasm-runner/patches/*.patch",
    "wasm-runner/src",
    "wasm-runner/unpacker",
    "wasm-runner/library",
    "wasm-runner/python/host",
    "wasm-runner/python/library",
    "wasm-runner/python/pydantic_core",
    "wasm-runner/bundler",
]
DATA_ENDINGS = ("package-lock.json", ".expected.json")
RECORDINGS = re.compile(r"tests/traces/\w+\.json")


def listed(*patterns):
    names = subprocess.run(["git", "ls-files", *patterns], cwd=ROOT, check=True, capture_output=True, text=True)
    return [ROOT / name for name in names.stdout.splitlines() if (ROOT / name).is_file()]


def code(text):
    """Returns the number of lines with code: strings that look like comments are rare enough."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return sum(1 for line in text.splitlines() if line.strip() and not line.strip().startswith("//"))


def rust(path):
    if path.stem in TEST_MODULES:
        return 0
    return code(re.split(r"^#\[cfg\(test\)\]\nmod tests", path.read_text(), maxsplit=1, flags=re.MULTILINE)[0])


def lines(path):
    try:
        return len(path.read_text().splitlines())
    except UnicodeDecodeError:
        return 0


def is_data(name):
    return name.startswith(DATA) or name.endswith(DATA_ENDINGS) or RECORDINGS.fullmatch(name)


def test_modules():
    """Returns the names of the generator's modules that only its tests use."""
    declared = re.compile(r"#\[cfg\(test\)\]\n(?:pub\(crate\) )?mod (\w+);")
    return {name for path in listed("generator/crates/*.rs") for name in declared.findall(path.read_text())}


TEST_MODULES = test_modules()


def main():
    names = {path: path.relative_to(ROOT).as_posix() for path in listed("tests")}
    tests = [path for path, name in names.items() if not is_data(name)]
    for label, count in [
        ("generator, code", sum(map(rust, listed("generator/crates/*/src/*.rs", ":!generator/crates/marked")))),
        ("page scripts, code", sum(code(path.read_text()) for path in listed("themes/default/js/*.js"))),
        ("tests, lines of text", sum(map(lines, tests))),
        ("what RustPython costs, lines of text", sum(map(lines, listed(*INTERPRETER)))),
    ]:
        print(f"{label:38}{count:>8,}")


main()
