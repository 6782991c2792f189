"""A project of a reader in a temporary folder, and a server for it."""

import importlib
import os
import subprocess
import sys
import tempfile
import textwrap
import tomllib
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "wasm-runner", "python"))

import join_check

ENGINE = join_check.importable()
# Tests import it from here, because it has only now been written.
check = importlib.import_module("check")

# Makes no requests, answers from its files, and needs no packages.
SERVER = """
import json, sys, traceback
from http.server import BaseHTTPRequestHandler, HTTPServer
from books import BOOKS

class Handler(BaseHTTPRequestHandler):
    def answer(self, status, value):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path == "/health":
            self.answer(200, {"status": "ok"})
        elif self.path == "/me":
            self.answer(200, {"who": self.headers["X-Who"]})
        elif self.path == "/nothing":
            self.answer(200, None)
        elif self.path == "/broken":
            print("KeyError: '1'", file=sys.stderr, flush=True)
            self.answer(500, "Internal Server Error")
        elif self.path.startswith("/raises/"):
            try:
                {}[self.path.rpartition("/")[2]]
            except KeyError:
                traceback.print_exc()
                self.answer(500, "Internal Server Error")
        elif self.path == "/books":
            self.answer(200, BOOKS)
        elif self.path.startswith("/books/"):
            found = [book for book in BOOKS if str(book["id"]) == self.path.rpartition("/")[2]]
            self.answer(200 if found else 404, found[0] if found else {"detail": "no such book"})

    def do_POST(self):
        book = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        book["id"] = len(BOOKS) + 1
        BOOKS.append(book)
        self.answer(201, book)

    def log_message(self, *words):
        pass

HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
"""
BOOKS = 'BOOKS = [{"id": 1, "title": "Kindred"}]\n'
SERVED = '[server]\ncommand = ["{python}", "server.py", "{port}"]\nready = "/health"\n'


class LocalTest(unittest.TestCase):
    """Each test has its own project in a temporary folder."""

    is_compiled = True

    def setUp(self):
        folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.addCleanup(folder.cleanup)
        self.folder = os.path.join(folder.name, "shelf")
        self.copies = os.path.join(folder.name, "temporary")
        os.mkdir(self.folder)
        os.mkdir(self.copies)

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def project(self, tables, **files):
        archive = os.path.join(self.folder, "check.pyz")
        join_check.archive(tomllib.loads(textwrap.dedent(tables)), archive)
        if self.is_compiled:
            join_check.add_compiled(archive)
        for name, text in files.items():
            self.write(name.replace("__", "/").replace("_py", ".py"), textwrap.dedent(text))

    def environment(self, **more):
        return {**os.environ, "TMPDIR": self.copies, "CHECK_PATIENCE": "6", **more}

    def command(self, *arguments):
        return [sys.executable, "check.pyz", *arguments]

    def check(self, *arguments, **environment):
        """Returns the exit code and the lines of the report."""
        ended = subprocess.run(
            self.command(*arguments),
            cwd=self.folder,
            env=self.environment(**environment),
            capture_output=True,
            text=True,
        )
        self.assertEqual(ended.stderr, "")
        self.assertEqual(os.listdir(self.copies), [], "a copy was left behind")
        return ended.returncode, ended.stdout.splitlines()

    def report_lines(self, tables, *arguments, **files):
        """Returns the lines about checks, without the details below them."""
        self.project(tables, **files)
        _, lines = self.check(*arguments)
        return [line for line in lines if line.startswith(("PASS", "FAIL", "SKIP"))]

    def line(self, asks, *arguments, **files):
        """Returns the line about a project's only check."""
        return self.report_lines(f'[[check]]\nname = "it"\n{asks}\n', *arguments, **files)[0]

    def git(self, *words):
        subprocess.run(
            ["git", "-c", "user.name=Amara", "-c", "user.email=amara@example.org", *words],
            cwd=self.folder,
            check=True,
            capture_output=True,
        )
