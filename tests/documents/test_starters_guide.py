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

import check
from guide import read

UNDERSTORY = os.path.join(os.path.dirname(__file__), "..", "..", "target", "release", "understory")
GUIDE, FENCES = read("starters.md")
# Files of the author, which belong to the example before them.
OF_AUTHORS = ("checks.py", "changes/")
FILES = {
    info.split(" ", 1)[1]: text
    for info, text, _ in FENCES
    if " " in info and "{" not in info and not info.split(" ", 1)[1].startswith(OF_AUTHORS)
}


def examples():
    """Yields each example: its line, its files, and the output."""
    files = line = None
    for info, text, place in FENCES:
        name = info.partition(" ")[2]
        if info == "toml":
            files, line = {"checks.toml": text}, place
        elif files and name.startswith(OF_AUTHORS):
            files[name] = text
        elif files and info == "text":
            yield line, files, text
            files = None


EXAMPLES = list(examples())


def make_archives(folder):
    """Makes the archive of each example, as the generator does for its starter."""
    course = {f"starters/e{line}/{name}": text for line, files, _ in EXAMPLES for name, text in files.items()}
    course["course.toml"] = 'title = "Small"\n'
    for name, text in course.items():
        path = os.path.join(folder, "content", name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    subprocess.run([UNDERSTORY, "checkers", folder], cwd=folder, check=True)


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
        with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as archives:
            make_project(folder)
            make_archives(archives)
            for line, _, expected in EXAMPLES:
                shutil.copy(os.path.join(archives, f"e{line}.pyz"), os.path.join(folder, "check.pyz"))
                ended = subprocess.run(
                    [sys.executable, "check.pyz"],
                    cwd=folder,
                    env={**os.environ, "CHECK_PATIENCE": "6"},
                    capture_output=True,
                    text=True,
                )
                report = ended.stdout.partition("\n\n")[0] + "\n"
                report = report.replace(sys.executable, "python").replace(folder, "")
                with self.subTest(line=line):
                    self.assertEqual((report, ended.stderr), (expected, ""))

    def test_the_requests_are_answered_as_shown(self):
        lesson = re.search(r"````markdown\n(```http\n.*?```\n)````", GUIDE, re.DOTALL)[1]
        course = {
            "course.toml": 'title = "Small"\n',
            "home.md": '+++\ntitle = "Home"\n+++\n',
            "01-a/part.md": '+++\ntitle = "A"\n+++\n',
            "01-a/01-b/lesson.md": '+++\ntitle = "B"\nid = "B1"\nmode = "local"\nstarter = "b1"\n+++\n\n'
            f'::starter\n\n{lesson}\n::check{{step="1"}}\n',
            "starters/b1/README.md": "# B\n",
            "starters/b1/checks.toml": '[starter]\nlesson = "B1"\nbegins = "1.1"\n[server]\n'
            'command = ["{python}", "server.py", "{port}"]\nready = "/health"\n'
            '[[check]]\nname = "runs"\nrequest = "GET /health"\nstatus = 200\n',
            "starters/b1/reference/server.py": FILES["server.py"],
        }
        with tempfile.TemporaryDirectory() as folder:
            for name, text in course.items():
                path = os.path.join(folder, "content", name)
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
            ended = subprocess.run(
                [UNDERSTORY, "check", "--requests"],
                cwd=folder,
                env={**os.environ, "UNDERSTORY_PYTHON": sys.executable},
                capture_output=True,
                text=True,
            )
        self.assertEqual(ended.stderr, f"sending 2 requests with {sys.executable}\nall checks passed\n")

    def test_every_key_is_documented(self):
        keys = {*check.LOCAL_SETTINGS, *check.LOCAL_WORDS}
        keys |= {word for words in check.LOCAL_WORDS.values() for word in words}
        table = GUIDE.partition("## Every table and key")[2].partition("\n## ")[0]
        documented_keys = set(re.findall(r"`(\w+)`", table))
        self.assertEqual(keys - documented_keys, set())


if __name__ == "__main__":
    unittest.main()
