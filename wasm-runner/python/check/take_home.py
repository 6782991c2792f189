"""Judges exercises in folders on a reader's machine."""

import json
import sys

from .archive import engine_in
from .findings import Finding, without_emphasis
from .interpreter import Judged
from .judging import judge, result

# A downloaded exercise is a folder with the reader's program. `python check.pyz` judges the one
# next to it, or all those in the folders next to it.
SECONDS = 10


def program_of(exercise, folder):
    """Returns the reader's program."""
    import os

    names = {"sql": "main.sql", "tests": exercise.get("tests")}
    name = names.get(exercise.get("kind"), Judged.file)
    with open(os.path.join(folder, name), encoding="utf-8-sig") as file:
        return file.read()


def judge_folder(exercise, folder):
    """Returns the verdict on the program in a folder.

    Runs it in another process, in an empty folder as in a page, and stops it after SECONDS. An
    application has as long for each check, because a server has to start.
    """
    import os
    import subprocess
    import tempfile

    part = {"exercise": exercise, "source": program_of(exercise, folder)}
    seconds = SECONDS * (len(exercise["checks"]) if exercise.get("kind") == "app" else 1)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        empty, result_file = os.path.join(place, "empty"), os.path.join(place, "said")
        os.mkdir(empty)
        asked = os.path.join(place, "asked.json")
        with open(asked, "w", encoding="utf-8") as file:
            json.dump(part, file)
        command = [sys.executable, "-I", "-B", "-X", "utf8", engine_in(place), "--judge"]
        ending = "Python itself stopped while it ran your program."
        try:
            subprocess.run(
                [*command, asked, result_file],
                cwd=empty,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=seconds,
            )
        except subprocess.TimeoutExpired:
            ending = f"The program was stopped after {seconds} seconds. A loop that never ends is the usual reason."
        lines = []
        if os.path.exists(result_file):
            with open(result_file, encoding="utf-8") as file:
                lines = [json.loads(line) for line in file if line.endswith("\n")]
    if lines and "checks" in lines[-1]:
        return lines[-1]
    return ended_verdict(exercise, len(lines), ending)


def judge_in_child(asked, result_file):
    """Writes the name of each check before it runs, and the verdict at the end."""
    with open(asked, encoding="utf-8") as file:
        part = json.load(file)
    with open(result_file, "w", encoding="utf-8") as file:

        def write(line):
            file.write(json.dumps(line) + "\n")
            file.flush()

        write(judge(part["exercise"], part["source"], announce=lambda name: write({"checking": name})))


def ended_verdict(exercise, started, words):
    """Returns the verdict if the program had to be stopped: all checks but the last had passed."""
    checks = []
    for number, table in enumerate(exercise["checks"], start=1):
        ended = number == max(started, 1)
        status = "limit" if ended else "passed" if number < started else "waiting"
        checks.append(result(table, Finding(status), words if ended else None))
    return {"passed": False, "checks": checks, "output": []}


def report(name, verdict):
    """Returns a verdict as a terminal shows it."""
    words = {"passed": "passes", "waiting": "waits"}
    lines = [name]
    for entry in verdict["checks"]:
        lines.append(f"  {words.get(entry['status'], 'not yet'):8} {without_emphasis(entry['name'])}")
        if entry["status"] not in words:
            lines.append(result_line(entry))
    return "\n".join(lines) + "\n"


def result_line(entry):
    """Returns the message and the details of a check that did not pass."""
    lines = [without_emphasis(entry["message"] or "")]
    for word in ("called", "expected", "got"):
        if entry[word] is not None:
            lines += ["", f"{word}:", *(f"    {line}" for line in entry[word].split("\n"))]
    if entry["error"]:
        lines += ["", *entry["error"]["traceback"].rstrip().split("\n")]
    return "\n".join(f"    {line}".rstrip() for line in lines)
