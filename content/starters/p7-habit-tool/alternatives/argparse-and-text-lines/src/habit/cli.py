"""Reads the command with argparse, which knows how to complain."""

import argparse
import logging
from datetime import date
from importlib.metadata import version
from pathlib import Path

from habit.habits import Habit, streak
from habit.store import DamagedFile, read, write

log = logging.getLogger(__name__)


def name(text: str) -> str:
    if not text.split():
        raise argparse.ArgumentTypeError("a habit needs a name")
    return " ".join(text.split())


def day(text: str) -> date:
    return date.fromisoformat(text)


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="habit")
    made.add_argument("--version", action="version", version=version("habit"))
    made.add_argument("--file", type=Path)
    commands = made.add_subparsers(dest="command", required=True)
    for word in ("done", "weekly", "daily"):
        command = commands.add_parser(word)
        command.add_argument("name", type=name)
        if word == "done":
            command.add_argument("day", nargs="?", type=day, default=date.today())
        command.add_argument("--file", type=Path, default=argparse.SUPPRESS)
    command = commands.add_parser("list")
    command.add_argument("day", nargs="?", type=day, default=date.today())
    command.add_argument("--file", type=Path, default=argparse.SUPPRESS)
    return made


def show(habit: Habit, today: date) -> str:
    unit = {"daily": "day(s)", "weekly": "week(s)"}[habit.rhythm]
    return f"{habit.name:<20} {streak(habit, today):>4} {unit}"


def run(folder: Path) -> None:
    try:
        options = parser().parse_args()
    except SystemExit as error:
        if error.code:
            log.warning("not understood")
        raise
    path = options.file or folder / "days.txt"
    today = date.today()
    try:
        habits = read(path)
    except (DamagedFile, UnicodeDecodeError, OSError) as error:
        log.error("a file can't be read: %s", type(error).__name__)
        raise SystemExit(f"{path} can't be read.") from error
    if options.command == "list":
        for habit in habits.values():
            print(show(habit, options.day))
        if not habits:
            print("Nothing here yet. Begin with: habit done NAME")
        return
    habit = habits.setdefault(options.name.casefold(), Habit(options.name))
    if options.command == "done":
        if options.day > today:
            log.warning("a day in the future")
            raise SystemExit("That day is still to come.")
        if options.day not in habit.days:
            habit.days.append(options.day)
        log.info("done on %s", options.day)
    else:
        habit.rhythm = "weekly" if options.command == "weekly" else "daily"
        log.info("changed to %s", options.command)
    write(path, habits)
    print(show(habit, today))


def main() -> None:
    folder = Path.home() / ".habit"
    folder.mkdir(exist_ok=True)
    handler = logging.FileHandler(folder / "habit.log", encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.DEBUG, handlers=[handler])
    run(folder)
