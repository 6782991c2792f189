"""Tests each module of the standard library, and prints one JSON object per line.

The tables `library/*.toml` are next to the program. Each module has a test (`proof`), and a note
about what is missing (`partly`), or `absent` if its import must fail with a reason. A module that
doesn't match its table, or that isn't in any table, is printed with the key `failed`.
"""

import io
import json
import linecache
import sys
import tomllib
import traceback
from contextlib import redirect_stderr, redirect_stdout


def tables():
    entries = {}
    for name in sys.argv[1:]:
        with open(name, "rb") as file:
            entries.update(tomllib.load(file))
    return entries


def tested(name, entry):
    """Test a module, and return what its table says about it."""
    if "otherwise" in entry and not importable(name):
        return {"state": "not", "note": entry["otherwise"]}
    if entry.get("absent"):
        return {"state": "not", "note": reason(name)}
    proof, file = entry["proof"], f"proof of {name}"
    linecache.cache[file] = (len(proof), None, proof.splitlines(keepends=True), file)
    exec(compile(proof, file, "exec"), {"__name__": "__main__"})
    if "partly" in entry:
        return {"state": "partly", "note": entry["partly"]}
    return {"state": "works"}


def importable(name):
    try:
        __import__(name)
    except ImportError:
        return False
    return True


def reason(name):
    """The reason why a module is absent, from the error of its import."""
    try:
        __import__(name)
    except ModuleNotFoundError as error:
        _, _, words = str(error).partition(" here: ")
        if words:
            return words
        raise
    raise AssertionError("it can be imported")


def unnamed(entries):
    public = {name for name in sys.stdlib_module_names if not name.startswith("_")}
    return sorted(public - entries.keys())


entries = tables()
answers = [(name, {"failed": "no table names it"}) for name in unnamed(entries)]
for name, entry in sorted(entries.items()):
    try:
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            answer = tested(name, entry)
    except BaseException as error:
        lines = "; ".join(line.strip() for line in traceback.format_exception(error)[-3:])
        answer = {"failed": lines.replace("\n", " ")}
    answers.append((name, answer))
for name, answer in answers:
    print(json.dumps({"name": name, **answer}))
