"""The starters of the capstone share parts of their helpers, from `# --- NAME` to
`# --- end of NAME`. Each has them letter for letter, because a zip contains one starter alone.
"""

import glob
import os
import re
import unittest

from guide import ROOT

PART = re.compile(r"^# --- (\w+)\b.*?^# --- end of \1", re.MULTILINE | re.DOTALL)


class Capstone(unittest.TestCase):
    def test_shared_parts_are_equal(self):
        found = {}
        for path in sorted(glob.glob(os.path.join(ROOT, "content/starters/ca[0-7]-*/checks.toml"))):
            with open(path, encoding="utf-8") as file:
                for part in PART.finditer(file.read()):
                    found.setdefault(part[1], {})[os.path.basename(os.path.dirname(path))] = part[0]
        self.assertIn("common", found)
        for name, parts in found.items():
            first = next(iter(parts))
            for starter, text in parts.items():
                with self.subTest(part=name, starter=starter):
                    self.assertTrue(text == parts[first], f"differs from {first}'s: copy the part that is right")


if __name__ == "__main__":
    unittest.main()
