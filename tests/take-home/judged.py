"""Judges downloaded exercises in both ways, and prints what each check came to as JSON."""

import json
import py_compile
import sys
from pathlib import Path

import pytest

home = Path(sys.argv[1])
sys.path.insert(0, str(home))
sys.dont_write_bytecode = True

import check

# Each program runs in its own Python, which would compile check.py again.
check.__file__ = py_compile.compile(check.__file__, cfile=str(home.parent / "check.pyc"), doraise=True)


class Outcomes:
    """Collects pytest's outcome for each check, in order."""

    def __init__(self):
        self.by_folder = {}

    def pytest_runtest_logreport(self, report):
        if report.when == "call":
            folder = report.nodeid.partition("[")[2].partition(":")[0]
            self.by_folder.setdefault(folder, []).append(report.outcome)


outcomes = Outcomes()
options = ["-q", "-p", "no:cacheprovider", "--capture=sys", str(home)]
stdout, sys.stdout = sys.stdout, sys.stderr
pytest.main(options, plugins=[outcomes])
# The pytest run computed the verdicts and cached them there.
from test_checks import verdict

verdicts = {Path(folder).name: verdict(folder) for folder in check.exercises_at(str(home))}
json.dump({"pytest": outcomes.by_folder, "check": verdicts}, stdout)
