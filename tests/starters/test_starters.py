"""Tests every starter with its packages from PyPI, with the `check.pyz` that readers get.

Makes an environment under `target/` for each list of packages. With `NEWEST=1` it installs the
newest versions instead of the pinned ones. Starts Debian's server for starters that query
PostgreSQL. Images are only built and run with `DOCKER=1`, because they are downloaded from
elsewhere; otherwise Docker is made unreachable.
"""

import base64
import glob
import hashlib
import json
import os
import platform
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import tomllib
import unittest

from projects import ROOT, STARTERS, copy_reference, copy_start

sys.path.insert(0, os.path.join(ROOT, "wasm-runner", "python"))

import join_check

join_check.importable()
PLACE = os.path.join(ROOT, "target", "tests", "starters")
NEWEST = os.environ.get("NEWEST") == "1"
DOCKER = os.environ.get("DOCKER") == "1"
# Each state costs seconds: with 24, one in 24 of all wrong answers and alternatives is tried.
EVERY = int(os.environ.get("EVERY", "1"))
# An address where nothing answers: port 9 is reserved for the discard service.
OUT_OF_REACH = {"DOCKER_HOST": "tcp://127.0.0.1:9", "CONTAINER_HOST": "tcp://127.0.0.1:9"}
# The tests share their machine with others, so waits get longer. Readers' limits don't change.
PATIENCE = os.environ.get("CHECK_PATIENCE", "12")
LOCK = "requirements.lock"
UNDERSTORY = os.path.join(ROOT, "target", "release", "understory" + (".exe" if os.name == "nt" else ""))


def names():
    only = os.environ.get("STARTER", "").split(",")
    starters = [name for name in sorted(os.listdir(STARTERS)) if name != "shared"]
    return [name for name in starters if only == [""] or name in only]


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def lines_of(path):
    """Returns the packages in a requirements file, one per line, without comments."""
    lines = [line.partition("#")[0].strip() for line in read(path).splitlines()]
    return [line for line in lines if line and not line.startswith("-")]


def named_by(project):
    """Returns the packages that a `pyproject.toml` names."""
    tables = tomllib.loads(read(project))
    lines = list(tables.get("project", {}).get("dependencies", []))
    for group in tables.get("dependency-groups", {}).values():
        lines += [line for line in group if isinstance(line, str)]
    return lines


def packages(folder):
    """Returns what is installed for a starter, one package per line: the contents of its lock file,
    if it has one.
    """
    lines = []
    for path in sorted(glob.glob(os.path.join(folder, "requirements*.txt"))):
        lines += lines_of(path)
    project, lock = os.path.join(folder, "pyproject.toml"), os.path.join(folder, LOCK)
    if os.path.exists(project):
        lines += named_by(project)
    if os.path.exists(lock) and not NEWEST:
        lines = lines_of(lock)
    requirements = sorted(set(lines))
    return [re.sub(r"==[^;\s]+", "", line) for line in requirements] if NEWEST else requirements


def added_by(files):
    """Returns the packages that an answer needs besides the starter's."""
    texts = [text for path, text in files.items() if re.fullmatch(r"requirements.*\.txt", path)]
    lines = [line.partition("#")[0].strip() for text in texts for line in text.splitlines()]
    lines = {line for line in lines if line and not line.startswith("-")}
    return {re.sub(r"==[^;\s]+", "", line) for line in lines} if NEWEST else lines


def lay(files, folder):
    """Writes the files of an answer over those of a project."""
    for path, content in files.items():
        place = os.path.join(folder, path)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else base64.b64decode(content["base64"]))


def environment_with(requirements):
    """Returns the Python of the environment with these packages, and installs them first if
    necessary.
    """
    if not requirements:
        return sys.executable
    text = "\n".join([f"Python {platform.python_version()}", *requirements]) + "\n"
    place = os.path.join(PLACE, hashlib.sha256(text.encode()).hexdigest()[:16])
    python = os.path.join(place, "Scripts" if os.name == "nt" else "bin", "python")
    mark = os.path.join(place, "installed.txt")
    # The newest versions can change, so they get a fresh environment in each run.
    installed = str(os.getpid()) if NEWEST else text
    if os.path.exists(mark) and read(mark) == installed:
        return python
    shutil.rmtree(place, ignore_errors=True)
    # uv is several times as fast as venv and pip. Checks write no bytecode, so it's compiled here.
    uv = [sys.executable, "-m", "uv", "--no-config", "--quiet"]
    subprocess.run([*uv, "venv", "--python", sys.executable, place], check=True)
    subprocess.run([*uv, "pip", "install", "--compile-bytecode", "--python", python, *requirements], check=True)
    with open(mark, "w", encoding="utf-8") as file:
        file.write(installed)
    return python


class Postgres:
    """Debian's server, in a temporary folder, reachable through a socket and a port."""

    def __init__(self):
        folders = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
        self.bin = folders[-1] if folders else None

    def __enter__(self):
        if self.bin is None:
            raise unittest.SkipTest("PostgreSQL is not installed: apt-get install postgresql")
        self.place = tempfile.mkdtemp(prefix="postgres-")
        # It refuses to run as root.
        self.user = {"user": "postgres", "group": "postgres"} if os.getuid() == 0 else {}
        if self.user:
            shutil.chown(self.place, "postgres", "postgres")
        self.data = os.path.join(self.place, "data")
        self.run("initdb", "-D", self.data, "-U", "shelf", "--auth=trust", "-E", "UTF8")
        import check

        port = check.free_port()
        options = f"-p {port} -k {self.place} -c listen_addresses=127.0.0.1"
        # -w waits until the server answers.
        self.run("pg_ctl", "-D", self.data, "-o", options, "-l", os.path.join(self.place, "log"), "-w", "start")
        self.run("createdb", "-h", "127.0.0.1", "-p", str(port), "-U", "shelf", "shelf")
        return f"postgresql://shelf@127.0.0.1:{port}/shelf"

    def run(self, program, *words):
        command = [os.path.join(self.bin, program), *words]
        # Into a file, because a server that keeps running would hold a pipe open.
        with open(os.path.join(self.place, f"{program}.txt"), "w+", encoding="utf-8") as output_file:
            ended = subprocess.run(
                command, cwd=self.place, stdin=subprocess.DEVNULL, stdout=output_file, stderr=output_file, **self.user
            )
            output_file.seek(0)
            words = output_file.read()
        if ended.returncode != 0:
            raise RuntimeError(f"{program}: {words}")

    def __exit__(self, *ignored):
        self.run("pg_ctl", "-D", self.data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(self.place, ignore_errors=True)


def linters():
    """Returns the Python of an environment with the linter and the type checker that lessons use."""
    with open(os.path.join(ROOT, "content", "course.toml"), "rb") as file:
        pins = tomllib.load(file)["pins"]
    return environment_with([f"{name}=={pins[name]}" for name in ("mypy", "ruff")])


def hashes(folder):
    hashes_by_path = {}
    for place, folders, files in os.walk(folder):
        for name in [*folders, *files]:
            path = os.path.join(place, name)
            content = b""
            if os.path.isfile(path):
                with open(path, "rb") as file:
                    content = file.read()
            hashes_by_path[os.path.relpath(path, folder)] = hashlib.sha256(content).hexdigest()
    return hashes_by_path


def keep_history(folder):
    """Makes a Git history inside the folder, so that Git doesn't look at the repository above it.
    The commands are in `git.txt` of the reference step or of a mistake; without that file it is a
    single commit.
    """
    git = ["git", "-c", "user.name=Reader", "-c", "user.email=reader@example.org"]
    lines = ["init -q -b main", "add .", 'commit -q -m "Do all steps"']
    story = os.path.join(folder, "git.txt")
    if os.path.exists(story):
        lines = read(story).splitlines()
        os.remove(story)
    for line in lines:
        subprocess.run([*git, *shlex.split(line)], cwd=folder, check=True)


def entered(python, folder, name):
    """Returns the Python that a reader runs: the one in the folder's environment, if a check asks
    for that.
    """
    tables = tomllib.loads(read(os.path.join(STARTERS, name, "checks.toml")))
    environments = [check["environment"] for check in tables["check"] if "environment" in check]
    if not environments:
        return python
    place, environment_folder = os.path.dirname(os.path.dirname(python)), os.path.join(folder, environments[0])
    os.symlink(place, environment_folder, target_is_directory=True)
    return os.path.join(environment_folder, os.path.relpath(python, place))


class Starters(unittest.TestCase):
    """One test for each starter and each of its promises; the loop below creates them."""

    @classmethod
    def setUpClass(cls):
        cls.home = cls.enterClassContext(tempfile.TemporaryDirectory(prefix="home-"))
        os.makedirs(PLACE, exist_ok=True)
        cls.archives = cls.enterClassContext(tempfile.TemporaryDirectory(prefix="archives-"))
        subprocess.run([UNDERSTORY, "checkers", cls.archives], cwd=ROOT, check=True)
        for name in os.listdir(cls.archives):
            join_check.add_compiled(os.path.join(cls.archives, name))
        cls.address = None

    def variables(self, name):
        """Returns the environment of a reader who has only set what the lesson says."""
        inherited = {key: os.environ[key] for key in ("PATH", "LANG", "SYSTEMROOT") if key in os.environ}
        own_variables = {**inherited, "HOME": self.home, "TMPDIR": self.copies, "CHECK_PATIENCE": PATIENCE}
        if not DOCKER:
            own_variables.update(OUT_OF_REACH)
        text = read(os.path.join(STARTERS, name, "checks.toml"))
        if "{env:DATABASE_URL}" in text:
            cls = type(self)
            if cls.address is None:
                cls.address = cls.enterClassContext(Postgres())
            own_variables["DATABASE_URL"] = cls.address
        return own_variables

    def checked(self, name, answer=None, step=None):
        """Returns what `check.pyz` reports about the starter, or about its reference with the files of
        an answer, for all steps or for one.
        """
        with tempfile.TemporaryDirectory(prefix="reader-") as place:
            folder = os.path.join(place, name)
            self.copies = os.path.join(place, "temporary")
            os.mkdir(self.copies)
            source = os.path.join(STARTERS, name)
            copy_start(name, folder)
            if answer is not None:
                copy_reference(name, folder)
                lay(answer, folder)
            shutil.copy(os.path.join(self.archives, f"{name}.pyz"), os.path.join(folder, "check.pyz"))
            python = environment_with(sorted({*packages(source), *added_by(answer or {})}))
            if answer is not None:
                keep_history(folder)
                python = entered(python, folder, name)
            before = hashes(folder)
            ended = subprocess.run(
                [python, "check.pyz", *([] if step is None else [str(step)])],
                cwd=folder,
                env=self.variables(name),
                capture_output=True,
                text=True,
            )
            self.assertEqual(ended.stderr, "")
            self.assertEqual(hashes(folder), before, "a file of the reader was changed")
            self.assertEqual(os.listdir(self.copies), [], "a copy was left behind")
            return ended.returncode, ended.stdout

    def first_failure(self, output):
        failure = re.search(r"^FAIL (\S+) (.*)$", output, re.MULTILINE)
        self.assertIsNotNone(failure, output)
        return failure[1], failure[2]

    def untouched(self, name):
        tables = tomllib.loads(read(os.path.join(STARTERS, name, "checks.toml")))
        code, output = self.checked(name)
        self.assertEqual(self.first_failure(output)[0], tables["starter"]["begins"], output)
        self.assertEqual(code, 1)

    def done(self, name, answer):
        tables = tomllib.loads(read(os.path.join(STARTERS, name, "checks.toml")))
        code, output = self.checked(name, answer)
        self.assertNotIn("\nFAIL", "\n" + output, output)
        self.assertEqual(code, 0, output)
        self.assertRegex(output, r"(?m)^    \S+-[0-9A-Z]{4}-[0-9A-Z]{6}$")
        contained = [check for check in tables["check"] if "docker" in check.get("needs", [])]
        for check in contained:
            self.assertRegex(output, rf"(?m)^{'PASS' if DOCKER else 'SKIP'} {check['id']} ")
        if contained and not DOCKER:
            words = r": Docker (is not here|does not answer)\. \w+ it"
            self.assertRegex(output, rf"(?m)^SKIP {contained[0]['id']} .*{words}")

    def locked(self, name):
        """The lock file contains what the project names, in the same version."""
        folder = os.path.join(STARTERS, name)
        # A lock file says `psycopg` and `psycopg-binary` if the project says `psycopg[binary]`.
        named = {re.sub(r"\[.*?\]| ", "", line) for line in named_by(os.path.join(folder, "pyproject.toml"))}
        fixed = {line.partition(";")[0].strip() for line in lines_of(os.path.join(folder, LOCK))}
        self.assertEqual(named - fixed, set())
        for part in glob.glob(os.path.join(folder, "*.lock")):
            self.assertEqual(set(lines_of(part)) - set(lines_of(os.path.join(folder, LOCK))), set(), part)

    def unseen(self, name):
        """The reader's linter and type checker report the same with and without `check.pyz`."""
        with tempfile.TemporaryDirectory(prefix="reader-") as place:
            folder = os.path.join(place, name)
            copy_start(name, folder)

            def reported(*command):
                # Without the project's packages, every import of them is reported, each time.
                command = [linters(), "-m", *command]
                ended = subprocess.run(command, cwd=folder, capture_output=True, text=True)
                self.assertIn(ended.returncode, (0, 1, 2), ended.stderr)
                # With its cache, mypy reports the files in another order.
                return ended.returncode, sorted(ended.stdout.splitlines()), ended.stderr

            commands = [
                ("ruff", "check", "--no-cache", "."),
                ("ruff", "format", "--no-cache", "--check", "."),
                ("mypy", "--cache-dir", os.path.join(PLACE, "mypy"), "."),
            ]
            without = [reported(*command) for command in commands]
            shutil.copy(os.path.join(self.archives, f"{name}.pyz"), os.path.join(folder, "check.pyz"))
            self.assertEqual([reported(*command) for command in commands], without)

    def answered(self, name, lesson):
        """The starter's server answers what the lesson shows."""
        if not os.path.exists(UNDERSTORY):
            self.skipTest("understory is not built: cargo build --release")
        with tempfile.TemporaryDirectory(prefix="reader-") as self.copies:
            python = environment_with(packages(os.path.join(STARTERS, name)))
            ended = subprocess.run(
                [UNDERSTORY, "check", "--requests", lesson],
                cwd=ROOT,
                env={**self.variables(name), "UNDERSTORY_PYTHON": python},
                capture_output=True,
                text=True,
            )
            self.assertRegex(ended.stderr, r"(?m)^sending \d+ request")
            self.assertNotIn("not sent", ended.stderr)
            self.assertEqual(ended.returncode, 0, ended.stderr)
            self.assertEqual(os.listdir(self.copies), [], "a copy was left behind")

    def mistaken(self, name, mistake):
        tables = tomllib.loads(read(os.path.join(STARTERS, name, "checks.toml")))
        step = next(check.get("step") for check in tables["check"] if check.get("id") == mistake["check"])
        code, output = self.checked(name, mistake["files"], step=step)
        failing, message = self.first_failure(output)
        self.assertEqual(failing, mistake["check"], output)
        if mistake["message"] is not None:
            # A placeholder may stand for anything; the rest of the message must be the same.
            parts = map(re.escape, re.split(r"\{\w+\}", mistake["message"]))
            self.assertRegex(message, f"^{'.*'.join(parts)}$", output)
        self.assertEqual(code, 1)


def lesson_with_requests(name):
    """Returns the lesson of a starter, if it shows requests to the starter's server."""
    for path in glob.glob(os.path.join(ROOT, "content", "*", "*", "lesson.md")):
        text = read(path)
        if f'\nstarter = "{name}"\n' in text and re.search(
            r"(?m)^\s*```http(?! \{static)", text.partition("\n::starter")[2]
        ):
            return path
    return None


def promise(name, what, test):
    def run(self):
        test(self)

    words = re.sub(r"\W+", "_", f"{name} {what}")
    setattr(Starters, f"test_{words}", run)


# The right and wrong answers to each starter: the files that differ from the reference.
ANSWERS = json.loads(subprocess.run([UNDERSTORY, "answers"], cwd=ROOT, check=True, capture_output=True).stdout)
states = []
for starter in names():
    tables = tomllib.loads(read(os.path.join(STARTERS, starter, "checks.toml")))
    promise(starter, "untouched", lambda self, name=starter: self.untouched(name))
    promise(starter, "with its reference step", lambda self, name=starter: self.done(name, {}))
    if os.path.exists(os.path.join(STARTERS, starter, LOCK)):
        promise(starter, "lock file", lambda self, name=starter: self.locked(name))
    lesson = lesson_with_requests(starter)
    if lesson:
        promise(starter, "requests", lambda self, name=starter, lesson=lesson: self.answered(name, lesson))
    states.append((starter, "unseen by linters", lambda self, name=starter: self.unseen(name)))
    for way in ANSWERS[starter]["alternatives"]:
        files = way["files"]
        states.append((starter, way["name"], lambda self, name=starter, files=files: self.done(name, files)))
    for mistake in ANSWERS[starter]["mistakes"]:
        test = lambda self, name=starter, mistake=mistake: self.mistaken(name, mistake)
        states.append((starter, mistake["name"], test))
for starter, what, test in states[::EVERY]:
    promise(starter, what, test)


if __name__ == "__main__":
    unittest.main()
