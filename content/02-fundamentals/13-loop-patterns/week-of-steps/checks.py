"""Checks of the exercise week-of-steps."""

import re

from understory import program


def a_bar_for_each_day():
    wanted = [6, 11, 4, 9, 7, 14, 3]
    lines = program.output.split("\n")
    assert program.output.strip(), "Your program printed nothing. What should the line for the first day look like?"
    found = [
        c for c in set(program.output) if not c.isspace() and [line.count(c) for line in lines if c in line] == wanted
    ]
    closest = max(
        set(program.output) - set(" \n0123456789"), key=lambda c: max(line.count(c) for line in lines), default="#"
    )
    counts = [line.count(closest) for line in lines if closest in line]
    assert bool(found) or bool(re.search(r"([^\s\w]|[^\W\d_])\s?\1\s?\1", program.output)), (
        "Your program printed no bar: no line has the same character three times in a row. What should the line for a day with 6200 steps look like?"
    )
    assert found, (
        f"For days with 6, 11, 4, 9, 7, 14 and 3 full thousands, your lines have these numbers of {closest}: {', '.join(str(n) for n in counts)}. How long should each bar be? Its character should be used only for bars."
    )


def below_the_bars_the_total_the_average_and_how():
    wanted = [6, 11, 4, 9, 7, 14, 3]
    lines = program.output.split("\n")
    bar = next(
        c for c in set(program.output) if not c.isspace() and [line.count(c) for line in lines if c in line] == wanted
    )
    last = max(place for place, line in enumerate(lines) if bar in line)
    below = re.sub(r"(?<=\d)[,_' ](?=\d{3}\b)", "", "\n".join(lines[last + 1 :]))
    numbers = [float(text) for text in re.findall(r"\d+(?:\.\d+)?", below)]
    shown = ", ".join(f"{number:g}" for number in numbers) or "no numbers"
    early = "18000" in re.findall(r"\d+", re.sub(r"(?<=\d)[,_' ](?=\d{3}\b)", "", program.output))
    assert not early, (
        "Your program prints a total of 18000, which is the sum of two days. The week isn't over at that point. Which lines should run only once, after the loop?"
    )
    assert 57400 in numbers, (
        f"In all that's 57400 steps, but below your bars your program printed {shown}. Where does your total start? Print it below the last bar."
    )
    assert any(abs(number - 8200) < 1 for number in numbers), (
        f"An average day has 8200 steps, but below your bars your program printed {shown}. Which two numbers do you need for an average?"
    )
    assert 2 in numbers, (
        f"On 2 of these days you reached the goal of 10000, but below your bars your program printed {shown}. On which iterations should that number grow?"
    )


def a_different_week_and_goal():
    wanted = [5, 12, 4, 8, 1, 5, 13, 2, 9]
    lines = program.output.split("\n")
    bars = [
        c for c in set(program.output) if not c.isspace() and [line.count(c) for line in lines if c in line] == wanted
    ]
    assert len(bars) > 0
    last = max(place for place, line in enumerate(lines) if bars[0] in line)
    below = re.sub(r"(?<=\d)[,_' ](?=\d{3}\b)", "", "\n".join(lines[last + 1 :]))
    numbers = [float(text) for text in re.findall(r"\d+(?:\.\d+)?", below)]
    assert 61697 in numbers
    assert any(abs(number - 61697 / 9) < 1 for number in numbers)
    assert 6 in numbers


def a_lazy_weekend():
    numbers = [
        float(text) for text in re.findall(r"\d+(?:\.\d+)?", re.sub(r"(?<=\d)[,_' ](?=\d{3}\b)", "", program.output))
    ]
    assert 2200 in numbers and any(abs(number - 1100) < 1 for number in numbers) and 0 in numbers
