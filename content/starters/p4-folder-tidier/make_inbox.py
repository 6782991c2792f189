"""Fills the folder inbox with files to practise on."""

import shutil
from pathlib import Path

HERE = Path(__file__).parent
WORDS = "Practice file: "
GOOD_DAY = [
    "IMG-20260302-0001.jpg",
    "IMG-20260302-0002.jpg",
    "IMG-20260314-0001.jpg",
    "IMG-20260411-0001.png",
    "IMG-20260411-0002.jpeg",
    "2026-03-02 timber.pdf",
    "2026-03-20 ropes.pdf",
    "2026-04-11 pulleys.pdf",
]
REAL_LIFE = GOOD_DAY + [
    "IMG-20260411-0003.JPG",
    "IMG-20261399-0001.jpg",
    "tree.png",
    "2026-02-30 nails.pdf",
    "2026-05-02 SAW.PDF",
    "2026-04-30 plan.txt",
    "notes.txt",
]
AFTER_THE_LETTER = [
    "yusuf/IMG-20260314-0001.jpg",
    "yusuf/IMG-20260502-0001.jpg",
    "dina/IMG-20260314-0001.jpg",
    "dina/IMG-20260502-0001.jpg",
    "dina/2026-05-02 glue.pdf",
]


def is_practice(path):
    """Returns whether a file is one of these, and not one of your own."""
    return path.read_bytes().startswith(WORDS.encode())


def is_hidden(path):
    """Returns whether the system put this file there, as some do in every folder."""
    return path.name.startswith(".") or path.name in ["desktop.ini", "Thumbs.db"]


def own_files():
    """Returns the names of up to three files in inbox and tidy that this program didn't make."""
    found = []
    for folder in [HERE / "inbox", HERE / "tidy"]:
        for path in folder.rglob("*"):
            if path.is_file() and not is_hidden(path) and not is_practice(path):
                found.append(path.name)
    return found[:3]


def fill(names):
    for name in names:
        path = HERE / "inbox" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{WORDS}{name}\n", encoding="utf-8")
    print(f"There are {len(names)} new files in inbox.")


print("1: a good day, 2: real life, 3: after the letter")
choice = input("Which inbox? ").strip()
if own_files():
    print("There are files of your own, so nothing was changed:", *own_files(), sep="\n")
elif choice in ["1", "2"]:
    for name in ["inbox", "tidy"]:
        shutil.rmtree(HERE / name, ignore_errors=True)
    fill(GOOD_DAY if choice == "1" else REAL_LIFE)
elif choice == "3":
    # What's tidied up already stays where it is.
    fill(AFTER_THE_LETTER)
else:
    print("Type 1, 2 or 3.")
