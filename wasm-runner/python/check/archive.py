"""The archive `check.pyz`: what it contains, and how this engine is started again."""

# Readers get this engine and what it checks as one file, an archive that Python runs. Its
# `__main__.py` runs ENGINE, which is this file. TABLES has the tables of a starter, or
# {"exercises": {folder: …}}. Everything also works in a folder with the contents of the archive.
ARCHIVE = "check.pyz"
ENGINE = "check.py"
TABLES = "checks.json"


class Started:
    """This file, compiled, if Python started it."""

    code = None


def archive_path():
    import os

    return os.path.dirname(os.path.abspath(__file__))


def archived(name):
    """Returns the text of a file in the archive."""
    import os

    return __loader__.get_data(os.path.join(os.path.dirname(__file__), name)).decode()


def engine_in(place):
    """Returns the path of this engine in a folder, for `python PATH`.

    It is compiled: Python would compile what is in an archive again at each start.
    """
    import importlib.util
    import marshal
    import os

    path = os.path.join(place, "check.pyc")
    if not os.path.exists(path):
        code = Started.code or compile(archived(ENGINE), ENGINE, "exec")
        with open(path, "wb") as file:
            # The fields after the magic number say that no source has to be compared.
            file.write(importlib.util.MAGIC_NUMBER + bytes([1, *[0] * 11]) + marshal.dumps(code))
    return path


def contents(tables):
    """Describes what is in the archive, and how to read it."""
    checks = sum(len(one["checks"]) for one in tables.get("exercises", {}).values())
    checks += len(tables.get("check", []))
    return f"""\
{archive_path()} contains:

  __main__.py  starts the engine
  {ENGINE}     the engine, which is the same in every download
  {TABLES}  what it checks here: {checks} checks, with their code

To read them, unpack them into a folder:

  python -m zipfile -e {ARCHIVE} FOLDER"""
