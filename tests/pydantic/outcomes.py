"""A plugin for pytest: writes the outcome of each test into the file that OUTCOMES names."""

import json
import os

import pytest

outcomes = []


def pytest_configure(config):
    config.addinivalue_line("markers", "skip_gc_traverse_check: see pytest_collection_modifyitems")
    # Those of pytest-run-parallel, which the tests don't need otherwise.
    config.addinivalue_line("markers", "thread_unsafe: runs in one thread")


def pytest_collection_modifyitems(items):
    # pydantic-core checks with this that its Rust structures show the garbage collector what they
    # hold. It looks only into lists, tuples and dicts, so it would report every Python object.
    for item in items:
        item.add_marker(pytest.mark.skip_gc_traverse_check)
        # A few tests have limits of seconds, which suit Rust on an idle machine.
        item.own_markers = [marker for marker in item.own_markers if marker.name != "timeout"]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item):
    outcomes.append([item.nodeid, None])
    return (yield)


def pytest_runtest_logreport(report):
    entry = outcomes[-1]
    if report.failed:
        entry[1] = "failed"
    elif report.when == "call" or report.skipped:
        expected = hasattr(report, "wasxfail")
        entry[1] = entry[1] or ("expected failure" if expected else report.outcome)


def pytest_collectreport(report):
    if report.failed:
        outcomes.append([report.nodeid, "failed"])


def pytest_sessionfinish():
    with open(os.environ["OUTCOMES"], "w", encoding="utf-8") as file:
        # Names of tests have lone surrogates, which ASCII escapes.
        json.dump(outcomes, file)
