"""Habits and their streaks. Knows nothing about files and terminals."""

from dataclasses import dataclass, field
from datetime import date, timedelta


class RefusedError(Exception):
    """Something was refused; the message says why."""


@dataclass
class Habit:
    """Something that a person wants to do every day, or every week."""

    name: str
    days: set[date] = field(default_factory=set)
    weekly: bool = False

    def turn(self, day: date) -> date:
        """Returns the first day of the day or week that this day belongs to."""
        return day - timedelta(days=day.weekday()) if self.weekly else day

    def streak(self, today: date) -> int:
        """Returns how many days or weeks in a row are done; today's may be missing."""
        step = timedelta(days=7 if self.weekly else 1)
        done = {self.turn(day) for day in self.days}
        at = self.turn(today)
        if at not in done:
            at -= step
        count = 0
        while at in done:
            count += 1
            at -= step
        return count

    def line(self, today: date) -> str:
        """Returns the habit's line in the list."""
        count = self.streak(today)
        unit = "week" if self.weekly else "day"
        return f"{self.name}: {count} {unit}{'' if count == 1 else 's'}"


def key(name: str) -> str:
    """Returns what two spellings of the same name have in common."""
    return " ".join(name.lower().split())


def find(habits: list[Habit], name: str) -> Habit:
    """Returns the habit with this name, and begins it if it's new."""
    if not key(name):
        raise RefusedError("The name of the habit is empty.")
    for habit in habits:
        if key(habit.name) == key(name):
            return habit
    habits.append(Habit(" ".join(name.split())))
    return habits[-1]
