"""What the tests of forks share: the repository as a fork gets it, a GitHub that is a folder, and
commands as they stand in a guide or in a workflow.

Nothing is compiled twice: `cargo` is a stand-in that starts the programs which the tests'
own build has made. Every other command is the real one.
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
case "$*" in
  *understory-bundler*--native*) echo '{"kind":"ready","stage":"native","path":"%(python)s"}' ;;
  *understory-bundler*--wasm*) echo '{"kind":"ready","stage":"wasm","path":"%(bundle)s"}' ;;
  # The suite `course` runs all of it; here one part is enough.
  *" -- check"*) while [[ $1 != -- ]]; do shift; done; shift; exec "%(understory)s" "$@" content/02-fundamentals/08-repeat-with-for ;;
  *" -- "*) while [[ $1 != -- ]]; do shift; done; shift; exec "%(understory)s" "$@" ;;
  *) echo "cargo $*: nobody has told the stand-in of this" >&2; exit 1 ;;
esac
"""
# What a machine of GitHub has, and what it answers.
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
    """A folder for each test, and stand-ins first in its PATH."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        for name in ("bin", "releases", "github", "home", "work"):
            (self.folder / name).mkdir()
        known = {
            "understory": UNDERSTORY,
            "releases": self.folder / "releases",
            "python": os.environ["UNDERSTORY_PYTHON"],
            "bundle": os.environ["UNDERSTORY_BUNDLE"],
        }
        for name, text in (("cargo", CARGO % known), ("rustup", RUSTUP), ("gh", GH % known)):
            program = self.folder / "bin" / name
            program.write_text(text)
            program.chmod(0o755)
        self.environment = {
            "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}",
            "HOME": str(self.folder / "home"),
            "NO_COLOR": "1",
            "LANG": "C.UTF-8",
        }
        # A repository on GitHub is a folder here; commands name it by its address.
        self.run_in(self.folder, f"""
            git config --global url."file://{self.folder}/github/".insteadOf https://github.com/
            git config --global user.name Ada
            git config --global user.email ada@example.test
            git config --global init.defaultBranch main
            git config --global advice.detachedHead false
        """)

    def run_in(self, folder, script, environment=None, fails=False):
        """Runs commands as a shell of a workflow does; gives what they said."""
        process = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", script],
            cwd=folder, env=self.environment | (environment or {}), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        self.assertEqual(process.returncode != 0, fails, f"{script}\n{process.stdout}")
        return process.stdout

    def on_github(self, name, course=None):
        """A repository of this name on that GitHub: with these files, or empty."""
        bare = self.folder / "github" / f"{name}.git"
        if course is None:
            self.run_in(self.folder, f"git init --quiet --bare '{bare}'")
        else:
            self.run_in(course, f"git clone --quiet --bare . '{bare}'")
        return bare

    def upstream(self):
        """This repository as it stands, with one commit: what a fork begins with."""
        copy = self.folder / "upstream"
        copy.mkdir()
        self.run_in(ROOT, f"git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents --target-directory '{copy}'")
        self.run_in(copy, "git init --quiet && git add --all && git commit --quiet --message 'The course'")
        return copy

    def checkout(self, bare):
        """What `actions/checkout` gives a workflow."""
        target = Path(tempfile.mkdtemp(dir=self.folder / "work"))
        self.run_in(self.folder, f"git clone --quiet '{bare}' '{target}'")
        return target

    def run_workflow(self, folder, name, known, event="push"):
        """Runs the commands of a workflow, one job after the other, and gives what they said."""
        workflow = yaml.safe_load((folder / ".github" / "workflows" / name).read_text())
        said = ""
        for job in workflow["jobs"].values():
            if event == "pull_request" and "pull_request" in job.get("if", ""):
                continue
            for step in job["steps"]:
                if "run" not in step:
                    continue
                variables = workflow.get("env", {}) | job.get("env", {}) | step.get("env", {})
                filled_in = {key: filled(str(value), known) for key, value in variables.items()}
                said += self.run_in(folder, step["run"], filled_in)
        return said


def filled(text, known):
    """`${{ name }}` and `${{ name || 'else' }}`, as GitHub fills them in."""
    def value(match):
        name, _, other = (part.strip() for part in match[1].partition("||"))
        return known.get(name, "") or other.strip("'")
    return re.sub(r"\$\{\{(.*?)\}\}", value, text)


@functools.cache
def packed():
    """An archive of a release, made once by the release's own script from what the tests have built."""
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    programs = Path(folder.name) / "programs"
    programs.mkdir()
    shutil.copy(UNDERSTORY, programs)
    shutil.copy(os.environ["UNDERSTORY_PYTHON"], programs / "understory-python")
    archives = Path(folder.name) / "archives"
    subprocess.run(
        ["python3", ROOT / ".ci/release.py", "archive", "linux-x86_64", programs, os.environ["UNDERSTORY_BUNDLE"], archives],
        check=True, stdout=subprocess.DEVNULL,
    )
    return next(archives.iterdir())


def archive(folder):
    """That archive among the releases of a test's GitHub, with its checksum."""
    releases = folder / "releases"
    there = Path(shutil.copy(packed(), releases))
    subprocess.run("sha256sum understory-* > SHA256SUMS", shell=True, cwd=releases, check=True)
    return there


def blocks(markdown, heading):
    """The commands of a guide: the blocks without a language below a heading, up to the next one."""
    _, _, rest = markdown.partition(f"\n{heading}\n")
    section = re.split(r"\n#+ ", rest)[0]
    return section, [re.sub(r"^ {0,3}", "", found, flags=re.MULTILINE) for found in re.findall(r"^ *```\n(.*?)^ *```$", section, re.MULTILINE | re.DOTALL)]


def listed(site):
    """What a site says that it consists of."""
    return json.loads((site / "offline.json").read_text())
