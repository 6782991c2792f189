"""Runs the reader's tests with pytest in this process, as they are and then with faults in the program."""

import contextlib
import io
import re


def errors_in(text):
    """Returns what pytest marks with E."""
    return re.findall(r"^E[ \t]+(.+)$", text, re.MULTILINE)


class Rounds:
    """Runs all tests as they are. If they pass, runs some of them again with each fault.

    `faults` is called with all tests. It puts in one fault after another, and yields the tests to run,
    what's wrong, and a question.
    """

    count, failed, unnoticed = 0, "", ("", "")

    def __init__(self, faults):
        self.faults = faults

    def first_failure(self, items):
        from _pytest.runner import runtestprotocol

        for item in items:
            for report in runtestprotocol(item, log=False, nextitem=None):
                if report.failed:
                    lines = errors_in(report.longreprtext) or [report.longreprtext.strip()]
                    return (
                        f"{item.name} fails: {lines[0][:200].rstrip('.')}. Who's wrong here, the test or the program?"
                    )
        return ""

    def pytest_collectreport(self, report):
        if report.failed and not self.failed:
            lines = errors_in(report.longreprtext) or report.longreprtext.strip().splitlines()
            self.failed = f"pytest can't load {report.nodeid}: {lines[-1][:200].rstrip('.')}. What does python -m pytest show around that line?"

    def pytest_runtestloop(self, session):
        self.count = len(session.items)
        self.failed = self.failed or self.first_failure(session.items)
        if not self.failed:
            with contextlib.closing(self.faults(session.items)) as faults:
                for items, what, question in faults:
                    if not self.first_failure(items):
                        self.unnoticed = what, question
                        break
        return True


def rounds_of(faults, *words):
    """Runs the tests, and demands that there are some and that they pass. Returns the rounds."""
    import pytest

    rounds, said = Rounds(faults), io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = pytest.main(
            ["-q", "-s", "--tb=short", *words, "-p", "no:cacheprovider", "-W", "ignore"], plugins=[rounds]
        )
    lines = errors_in(said.getvalue()) or [""]
    assert code != 4, (
        f"pytest can't load conftest.py or what it imports: {lines[-1][:200]} What does python -m pytest say?"
    )
    assert not rounds.failed, rounds.failed
    assert rounds.count > 0, "pytest found no tests. What does the name of a test begin with?"
    return rounds
