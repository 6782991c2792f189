"""The command: reads what somebody typed, and prints the answer."""

import logging
import sys
from datetime import date
from pathlib import Path

from habit.habits import RefusedError, find
from habit.store import load, save

logger = logging.getLogger(__name__)

USAGE = """\
habit done NAME [DAY]   record a day: today, or one like 2026-05-04
habit list [DAY]        show all streaks, as of today or of that day
habit weekly NAME       count this habit in weeks
habit daily NAME        count it in days again
habit --version         show the version
Add --file FILE to use another file."""


def set_up_logging(folder: Path) -> None:
    """Sends every line of the log to a file in this folder."""
    folder.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(
        filename=folder / "habit.log",
        encoding="utf-8",
        level=logging.INFO,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )


def day_from(words: list[str]) -> date:
    """Returns the day that was typed, or today."""
    if not words:
        return date.today()
    try:
        return date.fromisoformat(words[0])
    except ValueError:
        raise RefusedError(
            f"There's no day {words[0]}. Days look like 2026-05-04."
        ) from None


def chosen_file(words: list[str], usual: Path) -> Path:
    """Takes --file and its name out of the words, and returns the path."""
    if "--file" not in words:
        return usual
    at = words.index("--file")
    if at + 1 == len(words):
        raise RefusedError("Which file? Type its name after --file.")
    path = Path(words[at + 1])
    del words[at : at + 2]
    return path


def answer(words: list[str], folder: Path) -> str:
    """Carries out a command, and returns what to print."""
    path = chosen_file(words, folder / "habits.json")
    match words:
        case ["--version"]:
            # Only this command needs the module, and loading it takes the longest.
            from importlib.metadata import version

            return f"habit {version('habit')}"
        case ["list", *rest] if len(rest) < 2:
            today = day_from(rest)
            lines = [habit.line(today) for habit in load(path)]
            return "\n".join(lines) or "No habits yet. Type: habit done NAME"
        case ["done", name, *rest] if len(rest) < 2:
            day = day_from(rest)
            if day > date.today():
                raise RefusedError(f"{day} hasn't happened yet.")
            habits = load(path)
            habit = find(habits, name)
            habit.days.append(day)
            save(path, habits)
            logger.info("recorded %s", day)
            return habit.line(date.today())
        case ["weekly" | "daily" as kind, name]:
            habits = load(path)
            habit = find(habits, name)
            habit.weekly = kind == "weekly"
            save(path, habits)
            logger.info("a habit is %s now", kind)
            return habit.line(date.today())
    raise RefusedError(USAGE)


def main() -> None:
    """Answers one command, or ends with one line that says why not."""
    folder = Path.home() / ".habit"
    set_up_logging(folder)
    words = sys.argv[1:]
    try:
        print(answer(words, folder))
    except RefusedError as error:
        # What somebody typed may be private, so only its length is in the log.
        logger.warning("refused a command with %d words", len(words))
        sys.exit(str(error))
