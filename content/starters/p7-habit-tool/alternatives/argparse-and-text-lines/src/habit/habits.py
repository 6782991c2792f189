"""What a streak is: everything here is about numbers of days."""

from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Literal

Rhythm = Literal["daily", "weekly"]


@dataclass
class Habit:
    name: str
    rhythm: Rhythm = "daily"
    days: list[date] = field(default_factory=list)


def number(day: date, rhythm: Rhythm) -> int:
    """Numbers all days, or all weeks from Monday to Sunday, without a gap."""
    return day.toordinal() if rhythm == "daily" else (day.toordinal() - 1) // 7


def streak(habit: Habit, today: date) -> int:
    now = number(today, habit.rhythm)
    past = [day for day in habit.days if day <= today]
    numbers = sorted({number(day, habit.rhythm) for day in past}, reverse=True)
    if not numbers or now - numbers[0] > 1:
        return 0
    count = 1
    for later, earlier in pairwise(numbers):
        if later - earlier > 1:
            return count
        count += 1
    return count
