"""Runs your tests with each program in `volunteers` in place of loans.py:

    python try_on.py
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile


def report_of(folder):
    """Returns what pytest says in its last line, and the names of the tests that failed."""
    command = [sys.executable, "-B", "-m", "pytest", "-q", "--tb=no", "-p", "no:cacheprovider"]
    try:
        ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60)
    except subprocess.TimeoutExpired:
        return "it never ended", []
    lines = ended.stdout.strip().splitlines() or ["no answer from pytest"]
    failed = re.findall(r"^(?:FAILED|ERROR) (.+?)(?: - .*)?$", ended.stdout, re.MULTILINE)
    return re.sub(r" in [\d.]+s.*", "", lines[-1]), [name.rpartition("::")[2] for name in failed]


def main():
    with tempfile.TemporaryDirectory() as place:
        copy = os.path.join(place, "copy")
        shutil.copytree(".", copy, ignore=shutil.ignore_patterns(".*", "__pycache__", "venv"))
        for name in sorted(os.listdir("volunteers")):
            if name.endswith(".py"):
                shutil.copy(os.path.join("volunteers", name), os.path.join(copy, "loans.py"))
                line, failed = report_of(copy)
                print(f"{name:10} {line}", flush=True)
                for test in failed:
                    print(f"{'':10}   {test}")


if __name__ == "__main__":
    main()
