"""Sorts photos and receipts by month, after it has shown its plan."""

import json
from datetime import date
from pathlib import Path

HERE = Path(__file__).parent
SETTINGS = HERE / "settings.json"
LOG = HERE / "log.txt"
# Every tidy-up as a list of pairs, from where to where. The last one can be undone.
MOVES = HERE / "moves.json"
DEFAULTS = {
    "inbox": "inbox",
    "tidy": "tidy",
    "kinds": {"photos": [".jpg", ".jpeg", ".png"], "receipts": [".pdf"]},
}


def load_json(path, default):
    """Returns what's in a JSON file, the default if there's no file, or None if it's damaged."""
    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    except FileNotFoundError:
        return default
    except ValueError:
        return None


def month_in(name):
    """Returns the month of the date in a file's name, such as 2026-03, or None."""
    texts = [name[:10]]
    parts = name.split("-")
    if len(parts) > 1:
        digits = parts[1][:8]
        texts.append(f"{digits[:4]}-{digits[4:6]}-{digits[6:]}")
    for text in texts:
        try:
            return date.fromisoformat(text).isoformat()[:7]
        except ValueError:
            continue
    return None


def kind_of(path, kinds):
    """Returns the kind of a file by its suffix, or None."""
    for kind, suffixes in kinds.items():
        if path.suffix.lower() in suffixes:
            return kind
    return None


def free_path(path, planned):
    """Returns this path, or one with a number, that no file has and no other file will get."""
    free = path
    number = 2
    while free.exists() or free in planned:
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return free


def plan(settings):
    """Returns pairs, from where to where, and the files that stay."""
    pairs = []
    stays = []
    planned = set()
    for old in sorted((HERE / settings["inbox"]).rglob("*")):
        if not old.is_file():
            continue
        month = month_in(old.name)
        kind = kind_of(old, settings["kinds"])
        if month is None or kind is None:
            stays.append(old)
        else:
            new = free_path(HERE / settings["tidy"] / month / kind / old.name, planned)
            planned.add(new)
            pairs.append((old, new))
    return pairs, stays


def show(pairs, stays, settings):
    for old, new in pairs:
        print(old.name, "->", new.relative_to(HERE / settings["tidy"]).as_posix())
    for path in stays:
        print("stays:", path.name)
    print(len(pairs), "to move,", len(stays), "to stay")


def move(pairs):
    for old, new in pairs:
        new.parent.mkdir(parents=True, exist_ok=True)
        old.rename(new)


def remember(pairs):
    """Adds a tidy-up to the log, and to the moves that can be undone."""
    today = date.today().isoformat()
    with open(LOG, "a", encoding="utf-8") as file:
        for old, new in pairs:
            file.write(f"{today} {old.name} -> {new.relative_to(HERE).as_posix()}\n")
    moves = load_json(MOVES, []) or []
    moves.append(
        [[old.relative_to(HERE).as_posix(), new.relative_to(HERE).as_posix()] for old, new in pairs]
    )
    save_moves(moves)


def save_moves(moves):
    with open(MOVES, "w", encoding="utf-8") as file:
        json.dump(moves, file, indent=2, ensure_ascii=False)


def undo():
    """Takes back the last tidy-up. A file that was deleted since then is left out."""
    moves = load_json(MOVES, []) or []
    if not moves:
        print("There's nothing to undo.")
        return
    back = []
    planned = set()
    for old, new in moves.pop():
        if (HERE / new).exists():
            free = free_path(HERE / old, planned)
            planned.add(free)
            back.append((HERE / new, free))
        else:
            print("no longer there:", new)
    move(back)
    save_moves(moves)
    print(len(back), "files are back")


settings = load_json(SETTINGS, DEFAULTS)
if settings is None or not all(key in settings for key in DEFAULTS):
    print("settings.json is damaged, so nothing was moved.")
else:
    pairs, stays = plan(settings)
    show(pairs, stays, settings)
    answer = input("Move them? (yes, no or undo) ").strip().lower()
    if answer == "yes" and pairs:
        move(pairs)
        remember(pairs)
        print(len(pairs), "moved")
    elif answer == "undo":
        undo()
    else:
        print("Nothing was moved.")
