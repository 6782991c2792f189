"""Runs what continuous integration runs: the default suites, and those of what has changed.

The runner's own suites are added if wasm-runner/prebuilt/ isn't made from the current sources. Three
are added for what the commits of the last twelve hours changed: the starters of lessons, with their
real packages; the bundler's tests; and every program of `tests/conformance`, for the interpreter and
its library.
"""

import os
import re
import subprocess
import tomllib
from pathlib import Path

RUNNER = ["interpreter", "interpreter-lint", "runner"]
HASHES = ["cargo", "run", "--quiet", "--release", "--locked", "--bin", "understory", "--", "hashes"]
RECENT = ["git", "log", "--since=12 hours ago", "--name-only", "-z", "--format=", "--"]
# The default suites don't compile the bundler.
BUNDLER = ["wasm-runner/bundle", "wasm-runner/bundler", "Cargo.lock"]
# What the interpreter prints depends on these.
CONFORMANCE = ["tests/conformance", "wasm-runner", ":!wasm-runner/python/check"]


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def is_runner_changed():
    prebuilt = tomllib.loads(Path("wasm-runner/prebuilt/prebuilt.toml").read_text())["sources"]
    return any(tomllib.loads(output(*HASHES))[part] != prebuilt[part] for part in prebuilt)


def changed_starters():
    recent = output(*RECENT, "content").split("\0")
    changed = [name.split("/") for name in set(recent) if name]
    names = {parts[2] for parts in changed if parts[1] == "starters" and len(parts) > 3}
    for parts in changed:
        lesson = Path(*parts[:3], "lesson.md")
        if lesson.is_file() and (starter := re.search(r'^starter = "(.+)"$', lesson.read_text(), re.MULTILINE)):
            names.add(starter[1])
    starters = Path("content/starters")
    if "shared" in names:
        names |= {file.parent.name for file in starters.glob("*/checks.toml") if "\nshared = " in file.read_text()}
    return sorted(name for name in names - {"shared"} if (starters / name).is_dir())


def main():
    os.chdir(Path(__file__).resolve().parent.parent)
    suites = output("tests/run", "--list-default").split()
    if is_runner_changed():
        suites += RUNNER
    if output(*RECENT, *BUNDLER):
        suites.append("bundling")
    if output(*RECENT, *CONFORMANCE):
        os.environ["CONFORMANCE_EVERY"] = "1"
    if starters := changed_starters():
        os.environ["STARTER"] = ",".join(starters)
        # They take longest.
        suites.insert(0, "starters")
    print("suites:", *suites, "of the starters:" if starters else "", *starters, flush=True)
    os.execv("tests/run", ["tests/run", *suites])


main()
