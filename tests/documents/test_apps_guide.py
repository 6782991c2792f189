"""The author guide to web applications is accurate: every example is judged and gives the message
shown there. Needs FastAPI.
"""

import os
import sys
import unittest

from guide import ROOT, JudgedExamples, keys_in, read, shown_keys

# What calls web applications.
sys.path.append(os.path.join(ROOT, "wasm-runner", "python", "session"))

import check

GUIDE, FENCES = read("apps.md")


class AppsGuide(JudgedExamples, unittest.TestCase):
    fences = FENCES

    def exercise(self, kind, tables):
        return {"kind": "app", "files": {}}

    def test_every_key_has_a_row_and_an_example(self):
        kind = check.KINDS["app"]
        keys = {*kind.keys, *kind.naming}
        table = GUIDE.partition("| key | type |")[2].partition("\n\n")[0]
        self.assertEqual((keys_in(table), shown_keys(FENCES)), (keys, keys))


if __name__ == "__main__":
    unittest.main()
