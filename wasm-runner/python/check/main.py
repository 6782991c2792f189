"""`python check.py`."""

import sys

from .take_home import TABLES, exercises_at, judge_folder, judge_in_child, report
from .local import STARTER
from .child import judge_part
from .starter import check_project

USAGE = """\
Checks your work, and changes none of your files.

  python check.py         checks everything that is here
  python check.py 2       checks step 2 of a project
  python check.py FOLDER  checks one exercise of several"""


def main(arguments):
    """Runs the checks of a starter or of downloaded exercises. Returns the exit code."""
    import os

    if arguments[:1] == ["--judge"]:
        judge_in_child(*arguments[1:])
        return 0
    if arguments[:1] == ["--part"]:
        judge_part(*arguments[1:])
        return 0
    sys.stdout.reconfigure(errors="replace")
    if arguments in (["-h"], ["--help"]):
        print(USAGE)
        return 0
    here = os.path.dirname(os.path.abspath(__file__))
    if os.path.isfile(os.path.join(here, STARTER)):
        return check_project(here, arguments)
    folders = arguments or exercises_at(here)
    if not folders:
        print(
            f"There is nothing to check here: beside check.py should be {STARTER}, or, "
            f"there or in a folder, {TABLES}."
        )
        return 2
    passed = True
    for folder in folders:
        try:
            verdict = judge_folder(folder)
        except (OSError, ValueError) as error:
            print(f"{folder} cannot be checked: {error}")
            return 2
        print(report(os.path.basename(os.path.abspath(folder)), verdict))
        passed = passed and verdict["passed"]
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
