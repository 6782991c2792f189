"""Puts small faults into a copy of a program, one at a time, and runs your tests on each:

    python gremlin.py fees.py
"""

import io
import os
import shutil
import subprocess
import sys
import tempfile
import tokenize

# What the gremlin writes instead. It also adds 1 to every number.
SWAPS = {
    "<=": "<",
    "<": "<=",
    ">=": ">",
    ">": ">=",
    "==": "!=",
    "+": "-",
    "-": "+",
    "*": "+",
    "/": "*",
    "//": "*",
    "min": "max",
    "max": "min",
}


def faults_in(text):
    """Returns pairs: the number of a line, and what the gremlin makes of that line."""
    lines = text.splitlines()
    found = []
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        swap = SWAPS.get(token.string)
        if token.type == tokenize.NUMBER and token.string.isdigit():
            swap = str(int(token.string) + 1)
        if swap is not None:
            row, start = token.start
            line = lines[row - 1]
            found.append((row, line[:start] + swap + line[token.end[1] :]))
    return found


def tests_pass(folder):
    """Runs all tests in a folder, and stops at the first that fails."""
    command = [sys.executable, "-B", "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider"]
    try:
        return subprocess.run(command, cwd=folder, capture_output=True, timeout=30).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def main():
    if len(sys.argv) != 2 or not os.path.isfile(sys.argv[1]):
        sys.exit("Which program? For example: python gremlin.py fees.py")
    name = sys.argv[1]
    with open(name, encoding="utf-8") as file:
        text = file.read()
    with tempfile.TemporaryDirectory() as place:
        copy = os.path.join(place, "copy")
        shutil.copytree(".", copy, ignore=shutil.ignore_patterns(".*", "__pycache__", "venv"))
        if not tests_pass(copy):
            sys.exit("Your tests don't pass yet. Repair that first: python -m pytest")
        faults = faults_in(text)
        noticed = 0
        for row, line in faults:
            lines = text.splitlines()
            lines[row - 1] = line
            with open(os.path.join(copy, name), "w", encoding="utf-8") as file:
                file.write("\n".join(lines) + "\n")
            passed = tests_pass(copy)
            noticed += not passed
            print(f"{'NOT NOTICED' if passed else 'noticed':11}  line {row:2}: {line.strip()}", flush=True)
    print(f"{noticed} of {len(faults)} faults noticed")


if __name__ == "__main__":
    main()
