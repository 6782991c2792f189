"""One line for each habit: the days, the rhythm if it is weekly, and the name."""

from datetime import date
from pathlib import Path

from habit.habits import Habit


class DamagedFile(Exception):
    pass


def read(path: Path) -> dict[str, Habit]:
    habits = {}
    if not path.exists():
        return {}
    for line in path.read_text(encoding="utf-8").splitlines():
        name, _, rest = line.partition("\t")
        weekly, _, days = rest.rpartition("\t")
        try:
            found = [date.fromisoformat(day) for day in days.split(",") if day]
        except ValueError as error:
            raise DamagedFile(path.name) from error
        if "\t" not in line:
            raise DamagedFile(path.name)
        rhythm = "weekly" if weekly else "daily"
        habits[name.casefold()] = Habit(
            name, "weekly" if rhythm == "weekly" else "daily", found
        )
    return habits


def write(path: Path, habits: dict[str, Habit]) -> None:
    new = path.with_name(f"{path.name}.new")
    with new.open("w", encoding="utf-8") as file:
        for habit in habits.values():
            days = ",".join(str(day) for day in habit.days)
            weekly = "weekly\t" if habit.rhythm == "weekly" else ""
            print(f"{habit.name}\t{weekly}{days}", file=file)
    new.replace(path)
