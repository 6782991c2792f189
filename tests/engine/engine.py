"""Shared by the engine's tests: joins and imports `check.py`, and judges small programs with it.

Runs in the installed Python. The conformance tests make sure that the learner's interpreter gives
the same verdicts.
"""

import os
import sys
import tempfile
import textwrap
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
PYTHON = os.path.join(HERE, "..", "..", "wasm-runner", "python")
sys.path.insert(0, PYTHON)
# What sessions run.
sys.path.append(os.path.join(PYTHON, "session"))

import page_turtle  # noqa: F401

try:
    import join_check
except ImportError:
    pass  # the conformance tests run in an interpreter that has the engine
else:
    join_check.importable()
import check

# Most tests are about what a check says by itself; `test_slips` is about the rest.
SLIPS, OF_ERRORS = check.SLIPS, check.OF_ERRORS
check.SLIPS = check.OF_ERRORS = ()


def judge(source, *checks, mistakes=(), files=None, helpers="", modules=None, **options):
    """Returns the verdict on a program. Checks without a name get one."""
    tables = [{"name": f"check {number}", **table} for number, table in enumerate(checks, start=1)]
    exercise = {
        "id": "sample",
        "kind": "python",
        "checks": tables,
        "mistakes": list(mistakes),
        "files": files or {},
        "helpers": textwrap.dedent(helpers),
        "modules": modules or [],
    }
    return check.judge(exercise, textwrap.dedent(source), **options)


class EngineTest(unittest.TestCase):
    """Each test runs in its own folder, which must be empty afterwards."""

    judge = staticmethod(judge)

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(folder.name)

    def passes(self, source, *checks, **options):
        verdict = self.judge(source, *checks, **options)
        self.assertTrue(verdict["passed"], verdict["checks"])
        return verdict

    def fails(self, source, *checks, **options):
        """Returns the entry of the check whose message is shown."""
        verdict = self.judge(source, *checks, **options)
        self.assertFalse(verdict["passed"])
        return next(entry for entry in verdict["checks"] if entry["status"] not in ("passed", "waiting"))

    def assertOnlyTheProgramsFrames(self, traceback):
        frames = [line for line in traceback.splitlines() if line.startswith("  File ")]
        self.assertTrue(frames)
        for frame in frames:
            self.assertTrue(frame.startswith('  File "main.py", line '), frame)

    def says(self, message, source, *checks, **options):
        entry = self.fails(source, *checks, **options)
        self.assertEqual(entry["message"], message)
        return entry
