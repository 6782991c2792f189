"""The author guide to starters is accurate: every example is judged and gives the output shown
there.
"""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

from guide import ENGINE, read

import check

GUIDE, FENCES = read("starters.md")
EXAMPLES = [
    (line, text, FENCES[number + 1][1])
    for number, (info, text, line) in enumerate(FENCES)
    if info == "toml"
]
FILES = {info.split(" ", 1)[1]: text for info, text, _ in FENCES if " " in info and "{" not in info}


def make_project(folder):
    for name, text in FILES.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if name.endswith(".db"):
            database = sqlite3.connect(path)
            database.executescript(text)
            database.close()
            continue
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    git = ["git", "-c", "user.name=Amara", "-c", "user.email=amara@example.org"]
    for words in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "Begin"]):
        subprocess.run([*git, *words], cwd=folder, check=True)


class Guide(unittest.TestCase):
    def test_every_example_gives_the_output_shown(self):
        with tempfile.TemporaryDirectory() as folder:
            make_project(folder)
            shutil.copy(ENGINE, folder)
            for line, tables, expected in EXAMPLES:
                with open(os.path.join(folder, "checks.toml"), "w", encoding="utf-8") as file:
                    file.write(tables)
                ended = subprocess.run(
                    [sys.executable, "check.py"],
                    cwd=folder,
                    env={**os.environ, "CHECK_PATIENCE": "6"},
                    capture_output=True,
                    text=True,
                )
                told = ended.stdout.partition("\n\n")[0] + "\n"
                told = told.replace(sys.executable, "python").replace(folder, "")
                with self.subTest(line=line):
                    self.assertEqual((told, ended.stderr), (expected, ""))

    def test_every_key_is_documented(self):
        known = {*check.LOCAL_SETTINGS, *check.LOCAL_WORDS}
        known |= {word for words in check.LOCAL_WORDS.values() for word in words}
        table = GUIDE.partition("## Every table and key")[2].partition("\n## ")[0]
        named = set(re.findall(r"`(\w+)`", table))
        self.assertEqual(known - named, set())


if __name__ == "__main__":
    unittest.main()
