"""Checks of the exercise name-a-rocket."""

import itertools
import re

from understory import program


def the_countdown_and_one_liftoff():
    lines = program.output.splitlines()
    assert program.output.strip(), (
        "Your program asks but then prints nothing. Which part of the rocket would you like to build first?"
    )
    lift = [place for place, line in enumerate(lines) if "Liftoff!" in line]
    assert lift, "There's no `Liftoff!` in your output. After which loop does it come?"
    assert len(lift) == 1, f"Your rocket lifts off {len(lift)} times. Which lines run on every iteration?"
    before = program.output.split("Liftoff!")[0].splitlines()
    several = [line.strip() for line in before if len(re.findall(r"\d+", line)) > 1]
    assert not several, (
        f"There are several numbers on one line: “{several[0] if several else ''}”. Which part of your program prints one number at a time?"
    )
    numbers = [int(found[0]) for line in before if (found := re.findall(r"\d+", line))]
    assert numbers == [3, 2, 1], (
        f"The countdown from 3 is {', '.join(map(str, numbers))}."
        if numbers
        else "There's no number before the liftoff."
    ) + " Which numbers are in your `range`?"


def the_name_in_uppercase_between_two():
    painted = "".join(re.findall(r"\|\s*(\w)\s*\|", program.output))
    assert painted, "There's no single letter between two `|` in your output. Which loop paints the name?"
    assert painted != "Amira", (
        "The letters between your `|` read Amira, but they should be uppercase. Where could you change them: before the loop, or in it?"
    )
    assert "AMIRA" in painted, (
        f"The name is Amira, but the letters between your `|` are {painted}. What does that loop go through?"
    )
    lines = program.output.splitlines()
    places = [place for place, line in enumerate(lines) if re.search(r"\|\s*\w\s*\|", line)]
    lift = [place for place, line in enumerate(lines) if "Liftoff!" in line]
    assert lift[0] < places[0], "The name is painted before the liftoff. In which order should the parts come?"
    sizes = [len(line.strip()) for line in lines[places[0] : places[-1]]]
    growing = [one < two < three for one, two, three in zip(sizes, sizes[1:], sizes[2:])]
    assert not any(growing), (
        "There are growing rows between the letters of the name. Which lines run on every iteration of that loop?"
    )


def a_flame_of_three_rows_or_more():
    lines = program.output.splitlines()
    last = max(place for place, line in enumerate(lines) if re.search(r"\|\s*\w\s*\|", line))
    sizes = [len(line.strip()) for line in lines[last + 1 :]]
    best = run = 1 if sizes and sizes[0] else 0
    for one, two in itertools.pairwise(sizes):
        run = run + 1 if two > one else 1
        best = max(best, run)
    assert any(sizes), "There's nothing below the name. Which loop draws the flame?"
    assert best >= 3, (
        "Below the name, there are no three rows in which each is wider than the one above. What changes from row to row?"
    )


def a_rocket_for_somebody_else():
    numbers = [int(number) for number in re.findall(r"\d+", program.output.split("Liftoff!")[0])]
    assert numbers == [5, 4, 3, 2, 1]
    assert "JO" in "".join(re.findall(r"\|\s*(\w)\s*\|", program.output))
