"""Helpers for the fork tests: the repository as a fork gets it, a folder that acts as GitHub, and
the commands of a guide or a workflow.

Nothing is compiled: `cargo` is a stand-in that starts the program in target/release. Every other
command is real. Programs run in Node, on the prebuilt bundle.
"""

import atexit
import functools
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
UNDERSTORY = ROOT / "target" / "release" / "understory"

CARGO = """#!/usr/bin/env bash
# The runner has the same sources in a fork, and takes long to put together.
[[ ! -d wasm-runner || -d target/runner ]] || { mkdir -p target && cp -r "%(runner)s" target; }
case "$*" in
  "build "*" --bin understory") mkdir -p target/release; ln -sf "%(understory)s" target/release/understory ;;
  *understory-bundler*--native*) echo '{"kind":"ready","stage":"native","path":"%(python)s"}' ;;
  *understory-bundler*--wasm*) echo '{"kind":"ready","stage":"wasm","path":"%(bundle)s"}' ;;
  # The suite `course` runs all of it; here one part is enough.
  *" -- check"*) while [[ $1 != -- ]]; do shift; done; shift; exec "%(understory)s" "$@" content/02-fundamentals/08-repeat-with-for ;;
  *" -- "*) while [[ $1 != -- ]]; do shift; done; shift; exec "%(understory)s" "$@" ;;
  *) echo "cargo $*: the stand-in doesn't know this command" >&2; exit 1 ;;
esac
"""
# A stand-in for the native interpreter, which uses the same protocol and takes minutes to compile.
PYTHON = """#!/usr/bin/env bash
exec node "%(root)s/wasm-runner/node/engine.mjs" "%(bundle)s"
"""
# What GitHub's machines have.
RUSTUP = "#!/usr/bin/env bash\n"
GH = """#!/usr/bin/env bash
set -e
if [[ "$1 $2" == "release download" ]]; then
  [[ $3 == "v$VERSION" && $GH_TOKEN == a-token ]]
  cp "%(releases)s"/* .
elif [[ "$1 $2" == "release create" ]]; then
  shift 2
  printf '%%s\\n' "$@" >"%(releases)s/created"
else
  exit 1
fi
"""


class Forks(unittest.TestCase):
    """A folder for each test, with stand-ins first in its PATH."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        for name in ("bin", "releases", "github", "home", "work"):
            (self.folder / name).mkdir()
        known = {
            "understory": UNDERSTORY,
            "releases": self.folder / "releases",
            "python": interpreter(self.folder),
            "bundle": bundle(),
            "runner": Path(bundle()).parent,
        }
        for name, text in (("cargo", CARGO % known), ("rustup", RUSTUP), ("gh", GH % known)):
            write_program(self.folder / "bin" / name, text)
        self.environment = {
            "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}",
            "HOME": str(self.folder / "home"),
            "NO_COLOR": "1",
            "LANG": "C.UTF-8",
        }
        # A repository on GitHub is a folder here; commands name it by its address.
        self.run_in(
            self.folder,
            f"""
            git config --global url."file://{self.folder}/github/".insteadOf https://github.com/
            git config --global user.name Ada
            git config --global user.email ada@example.test
            git config --global init.defaultBranch main
            git config --global advice.detachedHead false
            # In the background, it writes while the folder is being deleted.
            git config --global maintenance.auto false
        """,
        )

    def run_in(self, folder, script, environment=None, fails=False):
        """Runs commands as a workflow's shell does, and returns their output."""
        process = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", script],
            cwd=folder,
            env=self.environment | (environment or {}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.assertEqual(process.returncode != 0, fails, f"{script}\n{process.stdout}")
        return process.stdout

    def on_github(self, name, course=None):
        """Makes a repository on the GitHub stand-in, with these files or empty."""
        bare = self.folder / "github" / f"{name}.git"
        if course is None:
            self.run_in(self.folder, f"git init --quiet --bare '{bare}'")
        else:
            self.run_in(course, f"git clone --quiet --bare . '{bare}'")
        return bare

    def upstream(self):
        """Makes what a fork starts from: this repository as it is now, in one commit."""
        copy = self.folder / "upstream"
        names = subprocess.check_output(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, text=True
        )
        # A deleted file is listed until the deletion is staged.
        for name in (name for name in names.split("\0") if (ROOT / name).is_file()):
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, copy / name)
        self.run_in(copy, "git init --quiet && git add --all && git commit --quiet --message 'The course'")
        return copy

    def checkout(self, bare):
        """Does what `actions/checkout` does."""
        target = Path(tempfile.mkdtemp(dir=self.folder / "work"))
        self.run_in(self.folder, f"git clone --quiet '{bare}' '{target}'")
        return target

    def run_workflow(self, folder, name, known):
        """Runs the commands of a workflow, one job after another, and returns their output."""
        workflow = yaml.safe_load((folder / ".github" / "workflows" / name).read_text())
        output = ""
        for job in workflow["jobs"].values():
            for step in job["steps"]:
                if "run" not in step:
                    continue
                variables = workflow.get("env", {}) | job.get("env", {}) | step.get("env", {})
                filled_in = {key: filled(str(value), known) for key, value in variables.items()}
                output += self.run_in(folder, step["run"], filled_in)
        return output


def filled(text, known):
    """Fills in `${{ name }}` and `${{ name || 'else' }}`, as GitHub does."""

    def value(match):
        name, _, other = (part.strip() for part in match[1].partition("||"))
        return known.get(name, "") or other.strip("'")

    return re.sub(r"\$\{\{(.*?)\}\}", value, text)


def write_program(path, text):
    path.write_text(text)
    path.chmod(0o755)
    return path


@functools.cache
def bundle():
    """Returns the path of the bundle that pages load: made of prebuilt files, if they fit the sources."""
    return subprocess.check_output([UNDERSTORY, "bundle"], cwd=ROOT, text=True).strip()


def interpreter(folder):
    """Writes the stand-in for the native interpreter."""
    return write_program(folder / "understory-python", PYTHON % {"root": ROOT, "bundle": bundle()})


@functools.cache
def packed():
    """Returns a section of a guide and its commands, which are the code blocks without a language."""
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    programs = Path(folder.name) / "programs"
    programs.mkdir()
    shutil.copy(UNDERSTORY, programs)
    interpreter(programs)
    archives = Path(folder.name) / "archives"
    subprocess.run(
        ["python3", ROOT / ".ci/release.py", "archive", "linux-x86_64", programs, bundle(), archives],
        check=True,
        stdout=subprocess.DEVNULL,
        env=os.environ | {"UNDERSTORY_REPOSITORY": "grace/understory"},
    )
    return next(archives.iterdir())


def archive(folder):
    """Puts that archive among the releases of a test's GitHub, with its checksum."""
    releases = folder / "releases"
    there = Path(shutil.copy(packed(), releases))
    subprocess.run("sha256sum understory-* > SHA256SUMS", shell=True, cwd=releases, check=True)
    return there


def blocks(markdown, heading):
    """Returns a section of a guide, and its commands: the code blocks without a language."""
    _, _, rest = markdown.partition(f"\n{heading}\n")
    section = re.split(r"\n#+ ", rest)[0]
    return section, [
        re.sub(r"^ {0,3}", "", block, flags=re.MULTILINE)
        for block in re.findall(r"^ *```\n(.*?)^ *```$", section, re.MULTILINE | re.DOTALL)
    ]


def listed(site):
    """Returns a site's own list of its files."""
    return json.loads((site / "offline.json").read_text())
