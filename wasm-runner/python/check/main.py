"""`python check.pyz`."""

import json
import sys

from .archive import ARCHIVE, TABLES, Started, archive_path, archived, contents
from .child import judge_part, serve_part
from .starter import check_project
from .take_home import judge_folder, judge_in_child, report

USAGE = """\
Checks your work, and changes none of your files.

  python check.pyz          checks everything that is here
  python check.pyz 2        checks step 2 of a project
  python check.pyz FOLDER   checks one exercise of several
  python check.pyz --where  lists what check.pyz contains, and says how to read it"""


def main(arguments):
    """Runs the checks of a starter or of downloaded exercises. Returns the exit code."""
    import os

    if arguments[:1] == ["--judge"]:
        judge_in_child(*arguments[1:])
        return 0
    if arguments[:1] == ["--part"]:
        judge_part(*arguments[1:])
        return 0
    if arguments[:1] == ["--serve"]:
        serve_part(*arguments[1:])
        return 0
    sys.stdout.reconfigure(errors="replace")
    if arguments in (["-h"], ["--help"]):
        print(USAGE)
        return 0
    try:
        text = archived(TABLES)
        tables = json.loads(text)
    except (OSError, ValueError) as error:
        print(f"{ARCHIVE} cannot be read: {error}\nCopy it again from the download.")
        return 2
    if arguments == ["--where"]:
        print(contents(tables))
        return 0
    here = os.path.dirname(archive_path())
    if "exercises" not in tables:
        return check_project(here, text, tables, arguments)
    return check_exercises(here, tables["exercises"], arguments)


def check_exercises(here, exercises, arguments):
    """Judges exercises in the folders next to the archive, and prints the verdicts."""
    import os

    places = {os.path.normpath(os.path.join(here, name)): one for name, one in exercises.items()}
    passed = True
    for folder in [os.path.abspath(word) for word in arguments] or places:
        if folder not in places:
            names = ", ".join(exercises)
            print(f"There is nothing to check in {folder}. The folders with exercises: {names}.")
            return 2
        try:
            verdict = judge_folder(places[folder], folder)
        except (OSError, ValueError) as error:
            print(f"{folder} cannot be checked: {error}")
            return 2
        print(report(os.path.basename(folder), verdict))
        passed = passed and verdict["passed"]
    return 0 if passed else 1


if __name__ == "__main__":
    Started.code = sys._getframe().f_code
    sys.exit(main(sys.argv[1:]))
