"""Reads and writes the file with the habits."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from habit.habits import Habit, RefusedError


def habit_from(name: str, value: Any) -> Habit:
    """Returns the habit that a part of the file describes.

    Before there were weekly habits, a file had only a list of days for each name.
    """
    if isinstance(value, list):
        value = {"days": value, "weekly": False}
    days = {date.fromisoformat(day) for day in value["days"]}
    return Habit(name, days, bool(value["weekly"]))


def load(path: Path) -> list[Habit]:
    """Returns the habits in a file, or none if there's no such file yet."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return [habit_from(name, value) for name, value in data.items()]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return []


def save(path: Path, habits: list[Habit]) -> None:
    """Writes the habits to a file, and its folder if necessary."""
    data = {
        habit.name: {
            "days": sorted(day.isoformat() for day in habit.days),
            "weekly": habit.weekly,
        }
        for habit in habits
    }
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(f"{path.name}.new")
        new.write_text(json.dumps(data, indent=2), encoding="utf-8")
        new.replace(path)
    except OSError as error:
        raise RefusedError(f"{path} can't be written.") from error
