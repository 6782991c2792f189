"""Joins the modules in `check/` into `check.py`, which the interpreter loads and readers get in
`check.pyz`.

`python3 join_check.py > check.py`; `check/README.md` explains the rule.
"""

import atexit
import functools
import json
import os
import py_compile
import re
import shutil
import sys
import tempfile
import zipfile

PLACE = os.path.dirname(os.path.abspath(__file__))
MAIN = os.path.join(PLACE, "../../themes/default/take-home/__main__.py")
FOLDER = os.path.join(PLACE, "check")
SIBLINGS = re.compile(r"^from \.\w+ import (?:\([^)]*\)|[^(\n]*)\n", re.MULTILINE)


def joined(folder=FOLDER):
    def read(name):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            return file.read()

    text = read("head.py")
    for name in read("modules.txt").split():
        text += f"\n\n# --- {name} ---\n"
        if name.endswith(".json"):
            text += f"{name.upper().replace('.', '_')} = r'''\n{read(name)}'''\n"
        else:
            module = read(f"{name}.py").split('"""', 2)[2]
            text += SIBLINGS.sub("", module)
    return text


def importable():
    """Writes check.py to a temporary folder, so that tests can import it. Returns its path."""
    place = tempfile.mkdtemp(prefix="joined-")
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    sys.path.insert(0, place)
    with open(os.path.join(place, "check.py"), "wb") as file:
        file.write(joined().encode())
    return file.name


def archive(tables, path):
    """Writes `check.pyz` for tests, as the generator writes it for readers."""
    with zipfile.ZipFile(path, "w") as file:
        file.write(MAIN, "__main__.py")
        file.writestr("check.py", joined())
        file.writestr("checks.json", json.dumps(tables))


def add_compiled(path):
    """Adds compiled code to a `check.pyz`, for tests that start it often.

    Python would compile the engine again at each start.
    """
    with zipfile.ZipFile(path, "a") as file:
        # It comes before the `__main__.py` that would compile the engine.
        file.writestr("__main__.pyc", compiled(file.read("check.py")))


@functools.cache
def compiled(engine):
    with tempfile.TemporaryDirectory() as place:
        path = os.path.join(place, "check.py")
        with open(path, "wb") as file:
            file.write(engine)
        never = py_compile.PycInvalidationMode.UNCHECKED_HASH
        made = py_compile.compile(
            path, cfile=f"{path}c", dfile="check.pyz/check.py", doraise=True, invalidation_mode=never
        )
        with open(made, "rb") as file:
            return file.read()


if __name__ == "__main__":
    sys.stdout.buffer.write(joined().encode())
