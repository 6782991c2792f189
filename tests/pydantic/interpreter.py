"""Runs test files on the course's interpreter, with the packages that pages load, in Node.

Each file is a request, and each request has a fresh memory. So one that crashes or never ends loses
only its own tests.
"""

import base64
import io
import json
import subprocess
import threading
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
# How many seconds a file may take on a busy machine.
LIMIT = 900
LANES = 2

# What the tests import besides the packages that pages load: packages written in Python, and the part
# of pydantic that pages do without.
PACKAGES = [
    "pydantic/v1/**/*",
    *("asttokens/**/*", "cloudpickle/**/*", "dirty_equals/**/*", "dns/**/*", "email_validator*/**/*"),
    *("executing/**/*", "idna/**/*", "inline_snapshot/**/*", "pytest_mock/**/*", "pytest_timeout.py"),
    *("pytz/*", "pytz/zoneinfo/America/Los_Angeles", "rich/**/*"),
]
PLUGINS = ["no:cacheprovider", "outcomes", "plain_asserts", "pytest_mock", "pytest_timeout"]
OPTIONS = ["-q", "--tb=short", "--assert=plain", "-o", "addopts=", "-o", "timeout=0"]
OPTIONS += [part for name in PLUGINS for part in ("-p", name)]
# In a page, a thread runs to its end as soon as it's started. This test waits 20 seconds for two that
# should run at the same time, and then fails.
OPTIONS += ["--deselect", "tests/test_main.py::test_model_rebuild_already_rebuilt_by_other_thread"]


def bundle():
    """Returns the folder of the bundle, and makes it if necessary."""
    return subprocess.check_output(["target/release/understory", "bundle"], cwd=ROOT, text=True).strip()


class Engine:
    """A process of Node, which serves one request after another."""

    def __init__(self, bundle):
        self.command = ["node", ROOT / "wasm-runner/node/engine.mjs", bundle]
        self.process = None

    def run(self, request):
        """Returns what a program printed, and the files it wrote. It wrote none if it crashed or overran."""
        if self.process is None:
            pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
            self.process = subprocess.Popen(self.command, **pipes, encoding="utf-8")
        timer = threading.Timer(LIMIT, self.process.kill)
        timer.start()
        printed, start = "", time.monotonic()
        try:
            print(json.dumps(request), file=self.process.stdin, flush=True)
            for message in map(json.loads, self.process.stdout):
                if message["kind"] == "output":
                    printed += message["text"]
                if message["kind"] == "result":
                    # The interpreter failed, so there are no outcomes, and nobody would know why.
                    crash = f"\nerror: {message['error']['message']}" if message["status"] == "crashed" else ""
                    return printed + crash, message.get("files", {})
        finally:
            timer.cancel()
        status = self.process.wait()
        self.end()
        return f"{printed}\nerror: Node ended with {status} after {time.monotonic() - start:.0f} s", {}

    def end(self):
        if self.process is not None:
            self.process.kill()
            self.process.communicate()
            self.process = None


def archive(suite, modules, packages):
    """Returns the base64 of an archive: tests, the packages they import, and what replaces others."""
    imported = (path for pattern in PACKAGES for path in packages.glob(pattern))
    plugins = [HERE / "outcomes.py", *(HERE / "stand_ins").glob("*.py")]
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for path in [suite / "pyproject.toml", *modules]:
            file.write(path, "suite" / path.relative_to(suite))
        for path in imported:
            if path.is_file() and path.suffix != ".pyc":
                file.write(path, "packages" / path.relative_to(packages))
        for path in plugins:
            file.write(path, f"plugins/{path.name}")
    return base64.b64encode(content.getvalue()).decode()


def run_suite(suite, ignored, packages, only, log):
    """Runs the files of tests in the folder `suite`, or only some. Returns each test with its outcome."""
    tests = suite / "tests"
    modules = [path for path in sorted(tests.rglob("*.py")) if path.relative_to(tests).parts[0] not in ignored]
    files = {"given.zip": {"base64": archive(suite, modules, packages)}}
    program = (HERE / "one_file.py").read_text()
    names = only or [str(path.relative_to(suite)) for path in modules if path.name.startswith("test_")]
    engines = SimpleQueue()

    def run_file(name):
        options = [*OPTIONS, name]
        request = {"kind": "run", "source": program, "files": files, "group": [], "argv": options, "stdin": []}
        engine = engines.get()
        try:
            return engine.run(request)
        finally:
            engines.put(engine)

    folder = bundle()
    for _ in range(LANES):
        engines.put(Engine(folder))
    outcomes = []
    try:
        with ThreadPoolExecutor(LANES) as pool:
            for name, (printed, results) in zip(names, pool.map(run_file, names)):
                print(f"==== {name}\n{printed}", file=log, flush=True)
                outcomes += json.loads(results.get("outcomes.json", "[]"))
    finally:
        for _ in range(LANES):
            engines.get().end()
    return outcomes
