"""The author guide to exercises in which readers write tests is accurate: every example is judged and
gives the message shown there. Needs pytest.
"""

import unittest

import check
from guide import JudgedExamples, edited, keys_in, read, shown_keys, without_edit

GUIDE, FENCES = read("tests.md")
PROGRAM = next(text for info, text, _ in FENCES if info == "python program/fees.py")


class TestsGuide(JudgedExamples, unittest.TestCase):
    fences = FENCES

    def exercise(self, kind, tables):
        mutants = [
            {**without_edit(mutant), "file": mutant["file"], "text": edited(PROGRAM, mutant)}
            for mutant in tables.get("mutant", [])
        ]
        return {"kind": "tests", "tests": "test_fees.py", "program": {"fees.py": PROGRAM}, "mutants": mutants}

    def test_every_condition_has_a_row_and_an_example(self):
        conditions = {*check.KINDS["tests"].conditions, "name", "message"}
        table = GUIDE.partition("| condition |")[2].partition("\n\n")[0]
        self.assertEqual((keys_in(table), shown_keys(FENCES)), (conditions, conditions))


if __name__ == "__main__":
    unittest.main()
