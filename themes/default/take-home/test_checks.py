"""The checks of what was taken home, for pytest; `check.py` beside this file makes them."""

import functools
import os

import pytest

import check

CHECKS = [
    pytest.param(folder, number, id=f"{os.path.basename(folder)}: {check.without_emphasis(table['name'])}")
    for folder in check.exercises_at(os.path.dirname(os.path.abspath(__file__)))
    for number, table in enumerate(check.taken_home(folder)[0]["checks"])
]


@functools.cache
def verdict(folder):
    return check.judge_folder(folder)


@pytest.mark.parametrize(("folder", "number"), CHECKS)
def test_check(folder, number):
    entry = verdict(folder)["checks"][number]
    if entry["status"] == "waiting":
        pytest.skip("waits until the check before it passes")
    if entry["status"] != "passed":
        pytest.fail(check.told(entry), pytrace=False)
