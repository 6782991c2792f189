"""The author guide to checks.toml is accurate: every example is judged and gives the message shown
there.
"""

import re
import unittest

import check
from guide import JudgedExamples, keys_in, read, shown_keys

GUIDE, FENCES = read("checks.md")
FILES = {"books.sql": next(text for info, text, _ in FENCES if info == "sql books.sql")}


class ChecksGuide(JudgedExamples, unittest.TestCase):
    fences = FENCES

    def exercise(self, kind, tables):
        return {"kind": kind, "files": FILES, **({"database": "books.sql"} if kind == "sql" else {})}

    def test_every_key_has_a_row_and_an_example(self):
        # The other kinds have guides of their own.
        kinds = [check.KINDS[name] for name in ("python", "sql")]
        keys = {key for kind in kinds for key in (*kind.conditions, *kind.parts, *kind.settings)}
        keys |= {key for kind in kinds for key in kind.naming}
        table = GUIDE.partition("## Every key")[2].partition("\n## ")[0]
        self.assertEqual((keys_in(table), shown_keys(FENCES)), (keys, keys))

    def test_every_rule_is_listed_with_its_message(self):
        rows = re.findall(r"^\| `(\S+)` \| (.*) \|$", GUIDE.partition("| rule |")[2], re.MULTILINE)
        self.assertEqual(dict(rows), check.known_rules())


if __name__ == "__main__":
    unittest.main()
