"""Gives the photos in a folder new names, after it has shown them."""

from pathlib import Path

PHOTOS = [".jpg", ".jpeg", ".png"]


def tidy_name(path, number):
    return path.with_name(f"{path.parent.name}-{number:03}{path.suffix.lower()}")


def plan(folder):
    """Returns pairs: the path of each photo, and the path that it should get."""
    photos = [path for path in sorted(folder.iterdir()) if path.suffix.lower() in PHOTOS]
    return [(photo, tidy_name(photo, number)) for number, photo in enumerate(photos, start=1)]


folder = Path(input("Which folder? "))
pairs = plan(folder)
for old, new in pairs:
    print(old.name, "->", new.name)
print(len(pairs), "photos")

if input("Rename them? ").strip().lower() == "yes":
    for old, new in pairs:
        if new.exists():
            print("There is already a", new.name)
        else:
            old.rename(new)
    print("Renamed")
else:
    print("Nothing was renamed")
