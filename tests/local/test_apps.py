"""An exercise on an application that a reader has taken home, where a real server serves it."""

import os
import subprocess
import sys
import tempfile
import textwrap
import unittest

from local_test import join_check

SERVE = """
import sys
from wsgiref.simple_server import make_server
from main import app

make_server("127.0.0.1", int(sys.argv[1]), app).serve_forever()
"""

APP = """
seen = []

def app(environ, start_response):
    if environ["PATH_INFO"] != "/ready":
        seen.append(environ["PATH_INFO"])
    if environ["PATH_INFO"] == "/crash":
        1 / 0
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [str(len(seen)).encode()]
"""


class TakenHome(unittest.TestCase):
    def ended(self, source, *checks, mistakes=()):
        """Returns how `python check.pyz` ends for this program."""
        with tempfile.TemporaryDirectory() as folder:
            archive = os.path.join(folder, "check.pyz")
            exercise = {
                "kind": "app",
                "checks": [{"name": f"check {number}", **table} for number, table in enumerate(checks)],
                "mistakes": list(mistakes),
                "files": {"serve.py": SERVE},
                "server": {"command": ["{python}", "serve.py", "{port}"], "ready": "/ready"},
            }
            join_check.archive({"exercises": {".": exercise}}, archive)
            with open(os.path.join(folder, "main.py"), "w", encoding="utf-8") as file:
                file.write(textwrap.dedent(source))
            return subprocess.run([sys.executable, archive], capture_output=True, text=True)

    def test_the_same_checks_are_sent_to_a_server(self):
        first = {"request": "GET /", "answer": 1}
        ended = self.ended(APP, first, first, {"request": "GET /", "answer": 2, "fresh": False})
        self.assertEqual(ended.returncode, 0, ended.stdout)

    def test_a_mistake_says_the_same_words(self):
        mistake = {"check": "A1", "status": 500, "message": "{status}: {error}"}
        ended = self.ended(APP, {"id": "A1", "request": "GET /crash", "status": 200}, mistakes=[mistake])
        self.assertEqual(ended.returncode, 1)
        self.assertIn("500: ZeroDivisionError: division by zero", ended.stdout)

    def test_a_program_without_an_application_serves_nothing(self):
        ended = self.ended("x = 1", {"request": "GET /"})
        self.assertEqual(ended.returncode, 1)
        self.assertIn("cannot import name 'app'", ended.stdout)


if __name__ == "__main__":
    unittest.main()
