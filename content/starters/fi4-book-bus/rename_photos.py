"""Gives the photos in a folder new names, after it has shown them."""

from pathlib import Path

PHOTOS = [".jpg", ".jpeg", ".png"]


def plan(folder):
    """Returns pairs: the path of each photo, and the path that it should get."""
    return []


folder = Path(input("Which folder? "))
pairs = plan(folder)
for old, new in pairs:
    print(old.name, "->", new.name)
print(len(pairs), "photos")
