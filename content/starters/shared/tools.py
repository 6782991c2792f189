"""Runs Git, uv and other tools without the settings of the environment that check.pyz runs in."""

import os
import re
import subprocess
import sys
import tempfile


def elsewhere():
    """Returns a folder that disappears again. Windows may keep a file in it for a moment."""
    return tempfile.TemporaryDirectory(ignore_cleanup_errors=True)


def ran(words, folder=None, typed="", patience=30, **variables):
    """Runs a command, and returns its exit code and what it wrote. The code is None if it doesn't end."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "VIRTUAL_ENV", "UV_PYTHON", "GIT_"))
    }
    kept.update(
        UV_PYTHON_DOWNLOADS="never",
        UV_NO_PROGRESS="1",
        NO_COLOR="1",
        PYTHONDONTWRITEBYTECODE="1",
        PYTHONIOENCODING="utf-8",
    )
    # uv leaves locks in the temporary folder.
    with elsewhere() as own:
        kept.update({"TMPDIR": own, "TEMP": own, "TMP": own, **variables})
        try:
            ended = subprocess.run(
                words,
                cwd=folder,
                env=kept,
                input=typed,
                timeout=patience,
                capture_output=True,
                encoding="utf-8",
                errors="replace",
            )
        except subprocess.TimeoutExpired:
            return None, "", f"still running after {patience} seconds"
    return ended.returncode, ended.stdout, ended.stderr


def run_tool(name, *words, folder=None, **variables):
    """Runs a module such as ruff with this Python, and returns how it ended and everything it wrote."""
    code, out, err = ran([sys.executable, "-m", name, *words], folder, patience=300, **variables)
    return code, out + err


def git(folder, *words, **variables):
    """Runs Git in a folder, and returns how it ended and everything it wrote."""
    own = ("user.name=check.pyz", "user.email=check@example.org", "commit.gpgsign=false", "core.autocrlf=false")
    settings = [part for one in (*own, "advice.detachedHead=false") for part in ("-c", one)]
    code, out, err = ran(["git", *settings, *words], folder, patience=300, **variables)
    return code, out + err


def first_line(told, needle=""):
    """Returns the first line that contains something, or else the first one that says anything."""
    lines = [line.strip() for line in told.splitlines() if line.strip()]
    chosen = [line for line in lines if needle in line] or lines or ["nothing at all"]
    return chosen[0].replace(os.sep, "/")[:200]


def why(told):
    """Returns the line of a gate's output that explains most."""
    lines = [line.strip() for line in told.splitlines() if line.strip()]
    for index, line in enumerate(lines):
        if line.endswith("Failed"):
            said = []
            for one in lines[index + 1 :]:
                if one.endswith(("Passed", "Failed", "Skipped")):
                    break
                if not one.startswith("- "):
                    said.append(one)
            crashed = said and said[0].startswith(("Traceback", 'File "'))
            return f"{line.partition('..')[0]}: {said[-1 if crashed else 0]}" if said else line
    reasons = [line.partition("> ")[2] for line in lines if line.startswith("=====>")]
    places = re.findall(r"\bline \d+", told)
    return f"{reasons[0]}{f', {places[-1]}' if places else ''}" if reasons else lines[0] if lines else "no message"


class Gate:
    """A copy of the reader's repository, in which commits have to pass the same hooks."""

    def __init__(self, folder, place, **variables):
        self.place = os.path.join(place, "copy")
        # The hooks find the tools and the project even if the environment isn't active.
        path = os.path.dirname(sys.executable) + os.pathsep + os.environ.get("PATH", "")
        self.variables = {"PATH": path, "PYTHONPATH": "src", **variables}
        self.hooks = os.path.join(folder, git(folder, "rev-parse", "--git-path", "hooks")[1].strip())
        assert os.path.exists(os.path.join(self.hooks, "pre-commit")), (
            "Git has no pre-commit hook in this repository, so nothing runs before a commit. Install it."
        )
        code, told = git(folder, "clone", "-q", "--no-hardlinks", folder, self.place)
        assert code == 0, f"Git couldn't copy your repository: “{first_line(told)}”."
        self.start = git(self.place, "rev-parse", "HEAD")[1].strip()

    def read(self, path):
        try:
            with open(os.path.join(self.place, path), encoding="utf-8") as file:
                return file.read()
        except FileNotFoundError:
            return None

    def write(self, path, text):
        with open(os.path.join(self.place, path), "w", encoding="utf-8", newline="\n") as file:
            file.write(text)

    def commit(self, path, text):
        """Tries to commit this text. Returns whether the history has it then, and what the gate said."""
        git(self.place, "reset", "-q", "--hard", self.start)
        git(self.place, "clean", "-fdq")
        self.write(path, text)
        git(self.place, "add", "--", path)
        hooked = ["-c", f"core.hooksPath={self.hooks}", "commit", "-m", "Try the gate"]
        told = git(self.place, *hooked, **self.variables)[1]
        code, kept = git(self.place, "show", f"HEAD:{path}")
        return code == 0 and kept.strip() == text.strip(), told
