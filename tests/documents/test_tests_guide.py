"""The guide for exercises in which readers write tests: its example is valid, and it names every key."""

import tomllib
import unittest

from guide import read

import check

GUIDE, FENCES = read("tests.md")
PROGRAM = """
def fee(lent_on, returned_on):
    late = returned_on - lent_on - 21
    if late <= 0:
        return 0
    return min(late * 20, 1000)
"""


class TestsGuide(unittest.TestCase):
    def test_the_example_is_valid(self):
        [example] = [text for info, text, _ in FENCES if info == "toml"]
        tables = tomllib.loads(example)
        exercise = {
            "id": "sample",
            "kind": "tests",
            "tests": "test_fees.py",
            "program": {"fees.py": PROGRAM},
            "checks": tables["check"],
            "mutants": tables["mutant"],
            "mistakes": tables["mistake"],
        }
        self.assertEqual([str(fault) for fault in check.faults_of(exercise)], [])

    def test_every_key_is_named(self):
        keys = [*check.SCHEMA["kinds"]["tests"]["conditions"], *check.SCHEMA["mutant"]]
        for key, _ in keys:
            self.assertRegex(GUIDE, rf"(?m)`{key}\b|^{key} = ")


if __name__ == "__main__":
    unittest.main()
