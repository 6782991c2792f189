"""`check.pyz` as a reader starts it, next to a downloaded exercise."""

import os
import subprocess
import sys
import tempfile
import unittest
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "wasm-runner", "python"))
sys.dont_write_bytecode = True

import join_check

join_check.importable()

import check

CHECKS = [
    {"name": "counts to two", "stdout": ["1", "2"]},
    {"name": "uses a loop", "uses": ["for"]},
]


class AtHome(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = os.path.join(folder.name, "count")
        os.mkdir(self.home)
        self.exercises = {}

    def put(self, name, text):
        path = os.path.join(self.home, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)

    def take_home(self, program, checks=CHECKS, below=".", files=None):
        exercise = {"id": "count", "kind": "python", "checks": checks, "files": files or {}}
        self.exercises[below] = exercise
        self.put(f"{below}/main.py", program)

    def judged(self):
        return check.judge_folder(self.exercises["."], self.home)

    def start(self, *arguments):
        join_check.archive({"exercises": self.exercises}, os.path.join(self.home, "check.pyz"))
        ended = subprocess.run(
            [sys.executable, "-B", "check.pyz", *arguments],
            cwd=self.home,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )
        self.assertEqual(ended.stderr, "")
        return ended.returncode, ended.stdout

    def test_a_right_program_passes(self):
        self.take_home("for n in (1, 2):\n    print(n)\n")
        report = "count\n  passes   counts to two\n  passes   uses a loop\n\n"
        self.assertEqual(self.start(), (0, report))

    def test_a_wrong_program_gets_the_same_message_as_on_the_page(self):
        self.take_home("for n in (1,):\n    print(n)\n")
        status, report = self.start()
        self.assertEqual(status, 1)
        self.assertEqual(
            report,
            "count\n  not yet  counts to two\n    Line 2 is missing: 2\n\n"
            "    called:\n        main.py\n\n    expected:\n        1\n        2\n\n"
            "    got:\n        1\n  waits    uses a loop\n\n",
        )

    def test_emphasis_is_left_out(self):
        message = "Count from *one*: **Start over**, then use `2 * 1` and **kwargs."
        entry = {"status": "failed", "name": "counts *up*", "message": message, "error": None}
        entry |= {"called": None, "expected": "*one*", "got": None}
        self.assertEqual(
            check.report("count", {"checks": [entry]}),
            "count\n  not yet  counts up\n    Count from one: Start over, then use `2 * 1` and **kwargs.\n\n"
            "    expected:\n        *one*\n",
        )

    def test_an_error_is_shown_with_its_traceback(self):
        self.take_home("for n in (1, 2):\n    print(Hello)\n")
        status, report = self.start()
        self.assertEqual(status, 1)
        self.assertIn("NameError: name 'Hello' is not defined", report)
        self.assertIn('File "main.py", line 2, in <module>', report)

    def test_a_lesson_is_checked_folder_by_folder(self):
        self.take_home("for n in (1, 2):\n    print(n)\n", below="one")
        self.take_home("", below="two")
        status, report = self.start()
        self.assertEqual(status, 1)
        self.assertRegex(report, r"(?s)^one\n  passes .*two\n  not yet ")
        for word in ("one", "one/", "./one"):
            self.assertNotIn("\ntwo\n", self.start(word)[1])

    def test_a_folder_without_an_exercise_is_reported(self):
        self.take_home("", below="one")
        status, report = self.start("two")
        self.assertEqual(status, 2)
        self.assertRegex(report, r"^There is nothing to check in .*two\. The folders with exercises: one\.")

    def test_a_missing_program_is_reported(self):
        self.take_home("")
        os.remove(os.path.join(self.home, "main.py"))
        status, report = self.start()
        self.assertEqual(status, 2)
        self.assertIn("main.py", report)

    def test_an_unpacked_archive_works_in_its_folder(self):
        self.take_home("for n in (1, 2):\n    print(n)\n")
        report = self.start()
        with zipfile.ZipFile(os.path.join(self.home, "check.pyz")) as archive:
            archive.extractall(os.path.join(self.home, "check files"))
        ended = subprocess.run([sys.executable, "-B", "check files"], cwd=self.home, capture_output=True, text=True)
        self.assertEqual((ended.returncode, ended.stdout), report)

    def test_an_endless_program_is_stopped_with_the_message_of_the_page(self):
        self.addCleanup(setattr, check, "SECONDS", check.SECONDS)
        check.SECONDS = 4
        loop = "print(1)\nif input() == 'on':\n    while True:\n        pass\nprint(2)\n"
        checks = [
            {"name": "stops", "stdin": ["off"], "stdout": ["1", "2"]},
            {"name": "goes on", "stdin": ["on"], "stdout": ["1", "2"]},
            {"name": "waits", "stdin": ["off"], "stdout": ["1", "2"]},
        ]
        self.take_home(loop, checks)
        verdict = self.judged()
        statuses = [(entry["status"], entry["message"]) for entry in verdict["checks"]]
        words = "The program was stopped after 4 seconds. A loop that never ends is the usual reason."
        self.assertEqual(statuses, [("passed", None), ("limit", words), ("waiting", None)])

    def test_a_program_that_kills_its_python_is_reported(self):
        self.take_home("import os\nfor n in (1, 2):\n    os._exit(0)\n")
        verdict = self.judged()
        self.assertEqual(verdict["checks"][0]["message"], "Python itself stopped while it ran your program.")

    def test_the_program_finds_only_the_exercises_files(self):
        self.put("left-over.txt", "from yesterday")
        program = "import os\nprint(sorted(os.listdir()), open('data.txt').read())\n"
        checks = [{"name": "reads", "stdout": "['data.txt'] é"}]
        self.take_home(program, checks, files={"data.txt": "é"})
        self.assertTrue(self.judged()["passed"])
        self.assertEqual(sorted(os.listdir(self.home)), ["left-over.txt", "main.py"])

    def test_a_program_with_a_bom_is_read(self):
        self.take_home("\ufefffor n in (1, 2):\r\n    print(n)\r\n")
        self.assertTrue(self.judged()["passed"])


if __name__ == "__main__":
    unittest.main()
