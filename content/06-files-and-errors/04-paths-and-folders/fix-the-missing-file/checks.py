"""Checks of the exercise fix-the-missing-file."""

import os

from understory import program


def started_from_another_folder():
    here = os.getcwd()
    os.makedirs("somewhere/else")
    printed, lost = [], ""

    def keep(*values, sep=" ", end="\n", file=None, flush=False):
        printed.append(sep.join(map(str, values)) + end)

    os.chdir("somewhere/else")
    try:
        exec(
            compile(program.source, "main.py", "exec"),
            {"__name__": "__main__", "__file__": os.path.join(here, "main.py"), "print": keep},
        )
    except OSError as error:
        lost = str(error.filename).replace("\\", "/")
    finally:
        os.chdir(here)
    assert not lost, (
        f"Started from a different folder, your program didn't find {lost}. Which of your paths begins at the working folder?"
    )
    lines = [line.rstrip() for line in "".join(printed).strip().splitlines()]
    assert lines == ["100 books in 3 days", "Photos by Mateo: 3"], (
        f"Started from a different folder, your program printed “{' / '.join(lines)}”. Which of your paths begins at the working folder?"
    )


def moved_with_another_tour():
    here = os.getcwd()
    os.makedirs("moved/tour/mateo")
    with open("moved/tour/books.txt", "w", encoding="utf-8") as file:
        file.write("Thu 7\nFri 5\n")
    for name in ["IMG_0100.JPG", "IMG_0101.JPG", "notes.txt", "bus.mp4"]:
        with open(f"moved/tour/mateo/{name}", "w", encoding="utf-8") as file:
            file.write("new")
    printed = []

    def keep(*values, sep=" ", end="\n", file=None, flush=False):
        printed.append(sep.join(map(str, values)) + end)

    exec(
        compile(program.source, "main.py", "exec"),
        {"__name__": "__main__", "__file__": os.path.join(here, "moved", "main.py"), "print": keep},
    )
    lines = [line.rstrip() for line in "".join(printed).strip().splitlines()]
    assert lines == ["12 books in 2 days", "Photos by Mateo: 2"]
