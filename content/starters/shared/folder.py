"""The reader's folder: its modules, its files and its history."""

import importlib
import os
import runpy
import subprocess
import sys


def own_modules(folder=".", keep=()):
    """Returns the modules that were loaded from a folder, by their names."""
    here, found = os.path.join(os.path.realpath(folder), ""), {}
    for name, module in list(sys.modules.items()):
        # A folder without __init__.py has no file, but a path.
        place = getattr(module, "__file__", None) or next(iter(getattr(module, "__path__", None) or ()), "")
        if place and name not in ("__main__", *keep) and os.path.realpath(place).startswith(here):
            found[name] = module
    return found


def forget(folder=".", keep=()):
    """Forgets these modules, so that the next import loads them again, as another process would. Returns them."""
    found = own_modules(folder, keep)
    for name in found:
        del sys.modules[name]
    importlib.invalidate_caches()
    return found


def text_of(path):
    """Returns the text of a file, or None if it isn't there or isn't text."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except (OSError, UnicodeDecodeError):
        return None


engine: dict = {}


def data_in(name):
    """Returns what check.pyz reads in a file such as a workflow, compose.yaml or a Dockerfile."""
    if not engine:
        here = vars(sys.modules["__main__"])
        engine.update(here if "file_data" in here else runpy.run_path("check.pyz", run_name="engine"))
    try:
        return engine["file_data"](name, text_of(name) or "")
    except engine["TextFault"] as fault:
        raise AssertionError(
            f"{name} can't be read. Line {fault.line}: {fault}. What's different in the lines around it?"
        ) from None


def git(folder, *words, **more):
    """Returns what Git prints about a folder, without spaces at its end, or None if it refuses or isn't here."""
    try:
        ended = subprocess.run(
            ["git", "-c", "core.quotePath=false", "-C", folder, *words],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            **more,
        )
    except OSError:
        return None
    return ended.stdout.rstrip() if ended.returncode == 0 else None


def commits(folder):
    """Returns the message and the files of each commit that changes a file, the newest one first."""
    told = git(folder, "log", "--no-merges", "--name-only", "--format=%x00%s%x01") or ""
    pairs = [part.split("\1") for part in told.split("\0")[1:]]
    return [(subject.strip(), names.split("\n")) for subject, names in pairs if names.strip()]
