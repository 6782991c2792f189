"""Checks of the exercise festival-plan."""

import re

from understory import program


def three_bands_and_two_gaps():
    rows = program.output.split("\n")
    bands = ["Kite", "Low Tide", "Radio Lima"]
    times = ["18:00", "19:15", "21:05"]
    gaps = [75, 110]
    places = []
    last = -1
    for number, (band, time) in enumerate(zip(bands, times), 1):
        named = [place for place, row in enumerate(rows) if band in row]
        assert named, f"No line of your plan shows {band}. Does your loop visit every band?"
        timed = [place for place in named if time in rows[place]]
        assert timed, (
            f"The line for {band} is “{rows[named[-1]]}”, without the time {time}. Which item of the other list belongs to it?"
        )
        later = [place for place in timed if place > last]
        assert later, (
            "The bands don't have a line each, in the order in which they were typed. What does each iteration of your loop print?"
        )
        last = later[0]
        places.append(last)
        rest = rows[last].replace(band, " ", 1).replace(time, " ", 1)
        numbers = "".join(character if character.isdigit() else " " for character in rest).split()
        assert str(number) in numbers, (
            f"The line for {band} is “{rows[last]}”. It should also have its number, {number}. Where does your program count?"
        )
    shapes = set()
    for gap, first, second in zip(gaps, places, places[1:]):
        between = " ".join(rows[first + 1 : second])
        for row in rows[first + 1 : second]:
            if re.search("[0-9]", row):
                shapes.add(re.sub("[-0-9 ]", "", row))
        numbers = "".join(character if character.isdigit() else " " for character in between).split()
        assert numbers, (
            f"There's no number between “{rows[first]}” and “{rows[second]}”. How many minutes are there between the two?"
        )
        assert not re.search(r"(?<![-\w])-" + str(gap) + r"\b", between), (
            f"Between “{rows[first]}” and “{rows[second]}”, your plan says “{between.strip()}”. A gap isn't below zero. Which start do you subtract from which?"
        )
        assert str(gap) in numbers, (
            f"Between “{rows[first]}” and “{rows[second]}”, your plan says “{between.strip()}”. It should say {gap} minutes. How do you turn the two times into minutes?"
        )
    for row in rows[: places[0]]:
        assert not (re.search("[0-9]", row) and re.sub("[-0-9 ]", "", row) in shapes), (
            f"Before the first band, your plan says “{row.strip()}”. Between which two bands would that be?"
        )
    for row in rows[places[-1] + 1 :]:
        assert not (re.search("[0-9]", row) and re.sub("[-0-9 ]", "", row) in shapes), (
            f"After the last band, your plan goes on: “{row.strip()}”. Between which two bands would that be?"
        )


def a_single_band():
    rows = program.output.split("\n")
    bands = ["Asha"]
    times = ["20:30"]
    gaps = []
    places = []
    last = -1
    for number, (band, time) in enumerate(zip(bands, times), 1):
        named = [place for place, row in enumerate(rows) if band in row]
        assert named, f"No line of your plan shows {band}. Does your loop visit every band?"
        timed = [place for place in named if time in rows[place]]
        assert timed, (
            f"The line for {band} is “{rows[named[-1]]}”, without the time {time}. Which item of the other list belongs to it?"
        )
        later = [place for place in timed if place > last]
        assert later, (
            "The bands don't have a line each, in the order in which they were typed. What does each iteration of your loop print?"
        )
        last = later[0]
        places.append(last)
        rest = rows[last].replace(band, " ", 1).replace(time, " ", 1)
        numbers = "".join(character if character.isdigit() else " " for character in rest).split()
        assert str(number) in numbers, (
            f"The line for {band} is “{rows[last]}”. It should also have its number, {number}. Where does your program count?"
        )
    shapes = set()
    for gap, first, second in zip(gaps, places, places[1:]):
        between = " ".join(rows[first + 1 : second])
        for row in rows[first + 1 : second]:
            if re.search("[0-9]", row):
                shapes.add(re.sub("[-0-9 ]", "", row))
        numbers = "".join(character if character.isdigit() else " " for character in between).split()
        assert numbers, (
            f"There's no number between “{rows[first]}” and “{rows[second]}”. How many minutes are there between the two?"
        )
        assert not re.search(r"(?<![-\w])-" + str(gap) + r"\b", between), (
            f"Between “{rows[first]}” and “{rows[second]}”, your plan says “{between.strip()}”. A gap isn't below zero. Which start do you subtract from which?"
        )
        assert str(gap) in numbers, (
            f"Between “{rows[first]}” and “{rows[second]}”, your plan says “{between.strip()}”. It should say {gap} minutes. How do you turn the two times into minutes?"
        )
    for row in rows[: places[0]]:
        assert not (re.search("[0-9]", row) and re.sub("[-0-9 ]", "", row) in shapes), (
            f"Before the first band, your plan says “{row.strip()}”. Between which two bands would that be?"
        )
    for row in rows[places[-1] + 1 :]:
        assert not (re.search("[0-9]", row) and re.sub("[-0-9 ]", "", row) in shapes), (
            f"After the last band, your plan goes on: “{row.strip()}”. Between which two bands would that be?"
        )


def five_bands():
    rows = program.output.split("\n")
    bands = ["Asha", "Duo Sol", "Ember", "Fado Club", "Nkosi"]
    times = ["9:50", "10:05", "13:00", "13:40", "22:10"]
    gaps = [15, 175, 40, 510]
    places = []
    last = -1
    for number, (band, time) in enumerate(zip(bands, times), 1):
        named = [place for place, row in enumerate(rows) if band in row]
        assert named, f"No line of your plan shows {band}. Does your loop visit every band?"
        timed = [place for place in named if time in rows[place]]
        assert timed, (
            f"The line for {band} is “{rows[named[-1]]}”, without the time {time}. Which item of the other list belongs to it?"
        )
        later = [place for place in timed if place > last]
        assert later, (
            "The bands don't have a line each, in the order in which they were typed. What does each iteration of your loop print?"
        )
        last = later[0]
        places.append(last)
        rest = rows[last].replace(band, " ", 1).replace(time, " ", 1)
        numbers = "".join(character if character.isdigit() else " " for character in rest).split()
        assert str(number) in numbers, (
            f"The line for {band} is “{rows[last]}”. It should also have its number, {number}. Where does your program count?"
        )
    shapes = set()
    for gap, first, second in zip(gaps, places, places[1:]):
        between = " ".join(rows[first + 1 : second])
        for row in rows[first + 1 : second]:
            if re.search("[0-9]", row):
                shapes.add(re.sub("[-0-9 ]", "", row))
        numbers = "".join(character if character.isdigit() else " " for character in between).split()
        assert numbers, (
            f"There's no number between “{rows[first]}” and “{rows[second]}”. How many minutes are there between the two?"
        )
        assert not re.search(r"(?<![-\w])-" + str(gap) + r"\b", between), (
            f"Between “{rows[first]}” and “{rows[second]}”, your plan says “{between.strip()}”. A gap isn't below zero. Which start do you subtract from which?"
        )
        assert str(gap) in numbers, (
            f"Between “{rows[first]}” and “{rows[second]}”, your plan says “{between.strip()}”. It should say {gap} minutes. How do you turn the two times into minutes?"
        )
    for row in rows[: places[0]]:
        assert not (re.search("[0-9]", row) and re.sub("[-0-9 ]", "", row) in shapes), (
            f"Before the first band, your plan says “{row.strip()}”. Between which two bands would that be?"
        )
    for row in rows[places[-1] + 1 :]:
        assert not (re.search("[0-9]", row) and re.sub("[-0-9 ]", "", row) in shapes), (
            f"After the last band, your plan goes on: “{row.strip()}”. Between which two bands would that be?"
        )
