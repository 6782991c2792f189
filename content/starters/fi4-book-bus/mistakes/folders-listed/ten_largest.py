"""Finds the ten largest files in a folder, and moves them out of the way after a yes."""

from pathlib import Path


def size_of(path):
    return path.stat().st_size


def megabytes(size):
    return f"{size / 1000000:.1f} MB"


def ten_largest(folder):
    """Returns the ten largest files at any depth, without those that were moved before."""
    files = []
    for path in folder.rglob("*"):
        inside = path.relative_to(folder)
        if inside.parts[0] != "large":
            files.append(path)
    return sorted(files, key=size_of, reverse=True)[:10]


def move(files, folder):
    """Moves files into the folder large, each under its own path there."""
    for old in files:
        new = folder / "large" / old.relative_to(folder)
        if new.exists():
            print("There's already a", new)
        else:
            new.parent.mkdir(parents=True, exist_ok=True)
            old.rename(new)


folder = Path(input("Which folder? "))
if folder.is_dir():
    files = ten_largest(folder)
    for path in files:
        print(megabytes(size_of(path)), path.relative_to(folder))
    print("Together:", megabytes(sum([size_of(path) for path in files])))
    if input("Move them to large? ").strip().lower() == "yes":
        move(files, folder)
else:
    print("There is no folder", folder)
