"""The counting itself: results that pass, fail or crash are counted as such and added up."""

import contextlib
import fcntl
import io
import os
import tempfile
import unittest
from pathlib import Path

from tasks import Run, Task, counted, run


class Counting(unittest.TestCase):
    def test_the_summary_of_each_runner(self):
        for output, status, expected in [
            (
                "test result: ok. 12 passed; 0 failed; 0 ignored\n\ntest result: FAILED. 3 passed; 2 failed; 1 ignored\n",
                101,
                (15, 2),
            ),
            ("ℹ tests 9\nℹ suites 1\nℹ pass 8\nℹ fail 1\nℹ cancelled 0\n", 1, (8, 1)),
            ("Ran 12 tests in 0.5s\n\nFAILED (failures=1, errors=2, skipped=3)\n", 1, (6, 3)),
            ("Ran 1 test in 0.5s\n\nOK\n", 0, (1, 0)),
            ("one: 1 passed, 2 failed\n40 passed, 2 failed\n", 1, (40, 2)),
            ("all checks passed\n", 0, (1, 0)),
            ("", 2, (0, 1)),
        ]:
            with self.subTest(output):
                self.assertEqual(counted(output, status), expected)

    def test_a_command_that_fails_after_a_good_summary_fails(self):
        self.assertEqual(counted("Ran 5 tests in 1s\n\nOK\n", 1), (5, 1))


class Running(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(folder.name)

    def output_of(self, chosen, tasks):
        with contextlib.redirect_stdout(io.StringIO()) as output:
            status = run(chosen, tasks, 2)
        return status, output.getvalue()

    def test_the_last_line_adds_everything_up(self):
        status, output = self.output_of(
            ["good", "bad"], {"good": Task(("true",)), "bad": Task(("true", "echo 'error: lost'; exit 3"))}
        )
        self.assertEqual((status, output.splitlines()[-1]), (1, "2 passed, 1 failed"))
        self.assertIn("error: lost", output)

    def test_a_suite_whose_requirement_fails_fails(self):
        status, output = self.output_of(
            ["suite"], {"tool": Task(("false",), counts=False), "suite": Task(("touch ran",), ["tool"])}
        )
        self.assertEqual((status, output.splitlines()[-1]), (1, "0 passed, 2 failed"))
        self.assertFalse(os.path.exists("ran"))

    def test_a_requirement_runs_once_before_its_suites(self):
        tasks = {
            "tool": Task(("echo made >> made",), counts=False),
            "one": Task(("cat made",), ["tool"]),
            "two": Task(("cat made",), ["tool"]),
        }
        self.assertEqual(self.output_of(["one", "two"], tasks)[1].splitlines()[-1], "2 passed, 0 failed")
        with open("made") as file:
            self.assertEqual(file.read(), "made\n")

    def test_only_an_urgent_task_keeps_its_priority(self):
        self.output_of(
            ["one", "urgent"], {"one": Task(("nice > one",)), "urgent": Task(("nice > urgent",), urgent=True)}
        )
        priorities = [int(Path(name).read_text()) for name in ("one", "urgent")]
        own_niceness = os.nice(0)
        self.assertEqual(priorities, [min(own_niceness + 10, 19), own_niceness])

    def test_tasks_that_use_the_same_thing_run_one_after_another(self):
        lines = "for each in $(seq 500); do echo {} >> lines; done"
        self.output_of(["one", "two"], {name: Task((lines.format(name),), locks="it") for name in ("one", "two")})
        self.assertEqual(Path("lines").read_text().split(), ["one"] * 500 + ["two"] * 500)

    def test_processes_left_running_are_stopped(self):
        os.makedirs("target/tests")
        Run({"it": Task(("exec 9>held; flock 9; sleep 1000 &",))}, 1).carry_out("it")
        with open("held") as held:
            # Waits for the process that holds the lock.
            fcntl.flock(held, fcntl.LOCK_EX)


if __name__ == "__main__":
    unittest.main()
