"""Checks of the exercise leaderboard."""

import contextlib
import io
import re

from understory import program


def numbers(line):
    joined = re.sub(r"(?<=\d)[,_'](?=\d{3}\b)", "", line)
    return [int(n) for n in re.findall(r"\d+", line + " " + joined)]


def three_players_the_best_first_with_the_gaps():
    lines = program.output.splitlines()
    place, above = -1, None
    for name, points in [("Tove", 1250), ("Amir", 800), ("Leyla", 500)]:
        own = [i for i, line in enumerate(lines) if name.lower() in line.lower()]
        assert own, f"{name} played, but the name isn't in your output."
        own = [i for i in own if points in numbers(lines[i])]
        assert own, f"{name} has {points} points. No line of your output has both that name and those points."
        if points < 1250:
            own = [i for i in own if 1250 - points in numbers(lines[i])]
            assert own, (
                f"{name} has {points} points and the best player has 1250. How far behind is that? Your output has no line with {name}, the points and this gap."
            )
        own = [i for i in own if i > place]
        assert own, f"{name} should be on a line below {above}, but isn't. In which order are your lines?"
        place, above = own[0], name


def nobody_played():
    assert program.output.strip(), (
        "On an evening without players, your program printed nothing. What should the visitors read?"
    )
    typed = iter(["Amir", "800", ""])
    shown = io.StringIO()
    with contextlib.redirect_stdout(shown):
        exec(program.source, {"__name__": "__main__", "input": lambda prompt="": next(typed)})
    always = [line.strip() for line in shown.getvalue().splitlines()]
    assert [line for line in program.output.splitlines() if line.strip() and line.strip() not in always], (
        "On an evening without players, your program printed only lines that it prints on other evenings, too. Which sentence should the visitors read only then?"
    )


def another_evening_with_two_players_who_are_tied():
    lines = program.output.splitlines()

    def in_order(players):
        place = -1
        for name, points in players:
            own = [i for i, line in enumerate(lines) if name.lower() in line.lower()]
            own = [i for i in own if i > place and points in numbers(lines[i])]
            own = [i for i in own if points == 1005 or 1005 - points in numbers(lines[i])]
            if not own:
                return False
            place = own[0]
        return True

    first, last = [("Kwame", 1005), ("Ife", 995)], [("Bo", 40)]
    zoya, suda = ("Zoya", 95), ("Suda", 95)
    assert in_order(first + [zoya, suda] + last) or in_order(first + [suda, zoya] + last)


def sorted_as_strings():
    places = [program.output.find(name) for name in ("Zoya", "Bo", "Ana")]
    assert -1 not in places and places == sorted(places)


def sorted_by_name():
    places = [program.output.find(name) for name in ("Zoya", "Bo", "Ana")]
    assert -1 not in places and (places == sorted(places) or places == sorted(places, reverse=True))


def lowest_first():
    places = [program.output.rfind(name) for name in ("Leyla", "Amir", "Tove")]
    first = [program.output.find(name) for name in ("Leyla", "Amir", "Tove")]
    assert -1 not in places and places == sorted(places) and first == sorted(first)


def gap_to_the_one_above():
    line = [line for line in program.output.splitlines() if "Leyla" in line][-1]
    numbers = re.findall(r"\d+", line)
    assert "300" in numbers and "750" not in numbers


def no_gap():
    assert re.search(r"Tove[\s\S]*Amir[\s\S]*Leyla", program.output)
    assert not {"450", "750", "300"} & set(re.findall(r"\d+", program.output))
