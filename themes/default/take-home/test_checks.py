"""The checks of what was taken home, for pytest; `check.pyz` beside this file makes them."""

import functools
import json
import os
import runpy

import pytest

HOME = os.path.dirname(os.path.abspath(__file__))
# The names in the check engine, without its command line.
engine = runpy.run_path(os.path.join(HOME, "check.pyz"), run_name="check")
EXERCISES = json.loads(engine["archived"](engine["TABLES"]))["exercises"]


def path_of(name):
    return os.path.normpath(os.path.join(HOME, name))


CHECKS = [
    pytest.param(name, number, id=f"{os.path.basename(path_of(name))}: {engine['without_emphasis'](table['name'])}")
    for name, exercise in EXERCISES.items()
    for number, table in enumerate(exercise["checks"])
]


@functools.cache
def verdict(name):
    return engine["judge_folder"](EXERCISES[name], path_of(name))


@pytest.mark.parametrize(("name", "number"), CHECKS)
def test_check(name, number):
    entry = verdict(name)["checks"][number]
    if entry["status"] == "waiting":
        pytest.skip("waits until the check before it passes")
    if entry["status"] != "passed":
        pytest.fail(engine["told"](entry), pytrace=False)
