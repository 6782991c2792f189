"""Checks of the exercise new-clues."""

import contextlib
import io
import re

from understory import program


def five_clues():
    lines = [line.strip() for line in program.output.strip().splitlines()]
    odd = [line for line in lines if not re.fullmatch(r"(fountain|library|old oak|bus stop), \d+ steps", line)]
    assert not odd, f"This line isn't a place, a comma, a number and the word `steps`: `{odd[0]}`"
    assert len(lines) == 5, f"Your program printed {len(lines)} clues. How many does Zola need?"


def different_every_time():
    runs = []
    for number in range(4):
        text = io.StringIO()
        with contextlib.redirect_stdout(text):
            exec(program.source, {"__name__": "__main__"})
        runs.append(text.getvalue())
    assert len(set(runs)) > 1, "In four more runs, the clues were the same each time. Which line takes care of that?"
    assert any(len(set(text.splitlines())) > 1 for text in runs), (
        "In four more runs, all five clues of a run were the same. How many times does it draw?"
    )
    for part, what in [(0, "place"), (-2, "number of steps")]:
        assert any(
            len({line.replace(",", "").split()[part] for line in text.splitlines() if line.split()}) > 1
            for text in runs
        ), f"In four more runs, all five clues of a run had the same {what}. When does it draw the {what}?"


def from_5_to_30_steps_and_all_the_places():
    text = io.StringIO()
    with contextlib.redirect_stdout(text):
        for number in range(100):
            exec(program.source, {"__name__": "__main__"})
    lines = text.getvalue().splitlines()
    steps = [int(re.findall(r"\d+", line)[0]) for line in lines if re.search(r"\d", line)]
    assert min(steps) >= 5 and max(steps) <= 30, (
        f"In 100 runs, the number of steps was between {min(steps)} and {max(steps)}. Zola wants 5 to 30."
    )
    assert min(steps) == 5 and max(steps) == 30, (
        f"In 100 runs, the number of steps was never below {min(steps)} and never above {max(steps)}. Both 5 and 30 should be possible."
    )
    assert len(set(steps)) > 15, (
        f"In 100 runs, your clues had only {len(set(steps))} different numbers of steps. Can every number from 5 to 30 be drawn?"
    )
    for place in ["fountain", "library", "old oak", "bus stop"]:
        assert any(place in line for line in lines), (
            f"In 100 runs, there was no clue at the {place}. Can every place be drawn?"
        )


def other_places():
    lines = [line.strip() for line in program.output.strip().splitlines()]
    assert len(lines) == 5 and all(re.fullmatch(r"well, \d+ steps", line) for line in lines)


def seed_left():
    lines = [line.strip() for line in program.output.strip().splitlines()]
    assert len(lines) == 5 and all(
        re.fullmatch(r"(fountain|library|old oak|bus stop), \d+ steps", line) for line in lines
    )


def only_places():
    lines = program.output.strip().splitlines()
    assert lines and all(line.strip() in ("fountain", "library", "old oak", "bus stop") for line in lines)


def drawn_once():
    lines = program.output.strip().splitlines()
    assert len(lines) == 5 and len(set(lines)) == 1 and "steps" in lines[0]
