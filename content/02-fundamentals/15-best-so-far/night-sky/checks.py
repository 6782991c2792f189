"""Checks of the exercise night-sky."""

import contextlib
import io

from understory import program


def play(rows, width):
    left = [f"{rows}", f"{width}"]
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(program.source, {"__name__": "__main__", "input": lambda *prompt: left.pop(0)})
    return out.getvalue().split("\n")


def answer(rows, width):
    return [line for line in play(rows, width) if line.startswith("Bright star: ")]


def a_sky_of_4_rows_12_wide():
    lines = program.output.split("\n")
    ends = [number for number in range(len(lines)) if lines[number].startswith("Bright star: ")]
    assert ends, "No line begins with “Bright star: ”. When should your program print it?"
    assert len(ends) == 1, f"{len(ends)} lines begin with “Bright star: ”. For one star there should be one."
    sky = lines[: ends[0]]
    while sky and sky[-1] == "":
        sky.pop()
    assert len(sky) >= 4, (
        f"The sky should have 4 rows. Lines above the answer: {len(sky)}. Does the loop that makes the rows run before the answer is printed?"
    )
    sky = sky[-4:]
    for number in range(4):
        assert len(sky[number]) == 12, (
            f"The sky should be 12 wide, but row {number + 1} has {len(sky[number])} characters: “{sky[number]}”."
        )
    stars = "".join(sky).count("*")
    assert stars == 1, f"In 4 rows of 12 characters, {stars} of them are a *. There should be exactly one."
    for number in range(4):
        if "*" in sky[number]:
            place = sky[number].index("*") + 1
            assert lines[ends[0]].strip() == f"Bright star: row {number + 1}, place {place}", (
                f"The * is in row {number + 1}, place {place}, but your program says “{lines[ends[0]].strip()}”."
            )


def a_sky_of_7_rows_3_wide():
    lines = program.output.split("\n")
    ends = [number for number in range(len(lines)) if lines[number].startswith("Bright star: ")]
    assert len(ends) == 1, (
        f"In a sky of 7 rows and a width of 3, {len(ends)} lines begin with “Bright star: ”. For one star there should be one."
    )
    sky = lines[: ends[0]]
    while sky and sky[-1] == "":
        sky.pop()
    assert len(sky) >= 7, (
        f"The sky should have 7 rows. Lines above the answer: {len(sky)}. Does the loop that makes the rows run before the answer is printed?"
    )
    sky = sky[-7:]
    for number in range(7):
        assert len(sky[number]) == 3, (
            f"The sky should be 3 wide, but row {number + 1} has {len(sky[number])} characters: “{sky[number]}”."
        )
    stars = "".join(sky).count("*")
    assert stars == 1, f"In 7 rows of 3 characters, {stars} of them are a *. There should be exactly one."
    for number in range(7):
        if "*" in sky[number]:
            place = sky[number].index("*") + 1
            assert lines[ends[0]].strip() == f"Bright star: row {number + 1}, place {place}", (
                f"The * is in row {number + 1}, place {place}, but your program says “{lines[ends[0]].strip()}”."
            )


def a_sky_with_room_for_a_single_star():
    lines = [line.strip() for line in program.output.split("\n") if line.strip()]
    ends = [number for number in range(len(lines)) if lines[number].startswith("Bright star: ")]
    assert len(ends) == 1, (
        f"In a sky of one row and one place, {len(ends)} lines begin with “Bright star: ”. For one star there should be one."
    )
    assert lines[ends[0]] == "Bright star: row 1, place 1", (
        f"In a sky of one row and one place, your program says “{lines[ends[0]]}”."
    )
    above = lines[ends[0] - 1] if ends[0] else ""
    assert above == "*", f"A sky of one row and one place is one character, the star. Yours is “{above}”."


def your_program_finds_the_star_in_many_games():
    for game in range(30):
        lines = play(5, 9)
        ends = [number for number in range(len(lines)) if lines[number].startswith("Bright star: ")]
        assert len(ends) == 1
        sky = lines[: ends[0]]
        while sky[-1] == "":
            sky.pop()
        sky = sky[-5:]
        assert "".join(sky).count("*") == 1
        for number in range(5):
            assert len(sky[number]) == 9
            if "*" in sky[number]:
                assert lines[ends[0]].strip() == f"Bright star: row {number + 1}, place {sky[number].index('*') + 1}"


def the_star_isnt_always_in_the_same_place():
    first = answer(9, 9)
    games = [first] + [answer(9, 9) for game in range(12)]
    assert [game for game in games if game != first], (
        f"In 13 games of 9 rows and 9 places, the answer was always “{first[0] if first else ''}”. What in your program is different in each game?"
    )
    rows = [line.partition("row ")[2].partition(",")[0] for game in games for line in game]
    assert [row for row in rows if row != rows[0]], (
        f"In 13 games with 9 rows, the star was always in row {rows[0]}. Which of your two numbers is random?"
    )
    places = [line.partition("place ")[2] for game in games for line in game]
    assert [place for place in places if place != places[0]], (
        f"In 13 games with 9 places in a row, the star was always at place {places[0]}. Which of your two numbers is random?"
    )


def always_in_the_corner():
    first = answer(9, 9)
    assert len(first) == 1 and program.output.count("*") == 1 and len(program.output.splitlines()) > 9
    for game in range(12):
        assert answer(9, 9) == first


def place_never_starts_again():
    wide = 0
    for game in range(40):
        for line in play(6, 2):
            if line.startswith("Bright star: row ") and line.strip()[-2:] in ["10", "11", "12"]:
                wide = wide + 1
    assert wide


def no_sky_only_answer():
    lines = [line for line in program.output.split("\n") if line.strip()]
    assert len(lines) == 1 and lines[0].startswith("Bright star: ")


def always_in_the_first_row():
    games = [answer(9, 9) for game in range(13)]
    rows = [line.partition("row ")[2].partition(",")[0] for game in games for line in game]
    places = [line.partition("place ")[2] for game in games for line in game]
    assert len(rows) == 13 and rows.count(rows[0]) == 13 and places.count(places[0]) < 13


def counts_from_zero():
    for game in range(3):
        lines = [line for line in play(4, 12) if line.strip()]
        number = next(number for number, line in enumerate(lines) if "*" in line)
        said = next(line for line in lines if line.startswith("Bright star: "))
        assert said.strip() == f"Bright star: row {number}, place {lines[number].index('*')}"


def star_outside_the_sky():
    stars = ["".join(play(2, 2)).count("*") for game in range(60)]
    assert min(stars) == 0 and max(stars) == 1


def stars_by_chance():
    stars = ["".join(play(9, 9)).count("*") for game in range(6)]
    assert min(stars) > 1 and min(stars) < max(stars)
