"""Judges downloaded exercises in both ways, and prints what each check came to as JSON."""

import json
import sys
from pathlib import Path

import pytest

home = Path(sys.argv[1])
sys.path.insert(0, str(home))
sys.dont_write_bytecode = True


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
from test_checks import EXERCISES, verdict

json.dump({"pytest": outcomes.by_folder, "check": {name: verdict(name) for name in EXERCISES}}, stdout)
