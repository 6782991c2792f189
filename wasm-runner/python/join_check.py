"""Joins the modules in `check/` into `check.py`, the one file that readers get.

`python3 join_check.py > check.py`; `check/README.md` explains the rule.
"""

import atexit
import os
import py_compile
import re
import shutil
import sys
import tempfile

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "check")
SIBLINGS = re.compile(r"^from \.\w+ import (?:\([^)]*\)|[^(\n]*)\n", re.MULTILINE)


def joined(folder=FOLDER):
    def read(name):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            return file.read()

    text = read("head.py")
    for name in read("modules.txt").split():
        module = read(f"{name}.py").split('"""', 2)[2]
        text += f"\n\n# --- {name} ---\n" + SIBLINGS.sub("", module)
    return text


def importable():
    """Writes check.py to a temporary folder, so that tests can import it. Returns its path."""
    place = tempfile.mkdtemp(prefix="joined-")
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    sys.path.insert(0, place)
    with open(os.path.join(place, "check.py"), "wb") as file:
        file.write(joined().encode())
    return file.name


def compiled(engine):
    """Compiles check.py for tests that start it often. Returns the path of the bytecode.

    Each part of a check starts a Python that would compile `check.py` again. Python recognises
    compiled files by their first bytes, whatever their name.
    """
    return py_compile.compile(engine, cfile=f"{engine}c", doraise=True)


if __name__ == "__main__":
    sys.stdout.buffer.write(joined().encode())
