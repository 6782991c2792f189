"""Checks of the exercise pick-a-winner."""

from main import draw


def three_winners_from_the_list():
    people = ["Amir", "Ines", "Kofi", "Mei", "Tomas"]
    answer = draw(people.copy(), 3)
    assert isinstance(answer, list), f"`draw` returned {answer!r}. The task asks for a list of names."
    assert len(answer) == 3, f"There were three prizes, but your list has {len(answer)} winners: {answer!r}."
    assert all(name in people for name in answer), f"Your winners are {answer!r}. Is each of them one of the finders?"


def nobody_wins_twice():
    people = ["Amir", "Ines", "Kofi", "Mei", "Tomas"]
    for number in range(60):
        answer = draw(people.copy(), 3)
        assert len(set(answer)) == 3, (
            f"In one of 60 draws, the winners were {', '.join(answer)}. One of them got two prizes there."
        )


def the_finders_stay_as_they_are():
    people = ["Amir", "Ines", "Kofi", "Mei"]
    for number in range(20):
        draw(people, 2)
        assert people == ["Amir", "Ines", "Kofi", "Mei"], (
            f"After a draw, the list of finders is {people!r}. Which line changes it?"
        )


def more_prizes_than_finders():
    answer = draw(["Mei", "Kofi"], 5)
    assert sorted(answer) == ["Kofi", "Mei"], (
        f"For two finders and five prizes, `draw` returned {answer!r}. Who should win?"
    )


def its_fair():
    people = ["Amir", "Ines", "Kofi", "Mei"]
    pairs = {tuple(draw(people.copy(), 2)) for number in range(400)}
    last = {tuple(draw(["Amir", "Ines"], 9)) for number in range(100)}
    assert len(pairs) == 12 and len(last) == 2


def other_finders():
    assert draw([], 2) == []
    assert draw(["Zoya"], 1) == ["Zoya"]
    assert draw(["Zoya", "Lin", "Bo"], 0) == []
    assert sorted(draw(["Zoya", "Lin", "Bo"], 3)) == ["Bo", "Lin", "Zoya"]


def winners_repeat():
    draws = [draw(["Amir", "Ines", "Kofi", "Mei", "Tomas"], 3) for number in range(60)]
    assert any(len(answer) == 3 and len(set(answer)) < 3 for answer in draws)


def too_many_prizes():
    try:
        draw(["Mei", "Kofi"], 5)
        problem = ""
    except ValueError as error:
        problem = str(error)
    assert problem


def shuffle_returns_none():
    try:
        draw(["Mei", "Kofi", "Ines"], 2)
        problem = ""
    except TypeError as error:
        problem = str(error)
    assert "NoneType" in problem


def list_shuffled():
    people = ["Amir", "Ines", "Kofi", "Mei", "Tomas", "Zoya", "Lin", "Bo"]
    before = people.copy()
    draw(people, 2)
    assert sorted(people) == sorted(before) and people != before


def winners_removed():
    people = ["Amir", "Ines", "Kofi", "Mei"]
    draw(people, 2)
    assert len(people) < 4


def the_first_three():
    people = ["Amir", "Ines", "Kofi", "Mei", "Tomas"]
    assert all(draw(people.copy(), 3) == ["Amir", "Ines", "Kofi"] for number in range(10))


def seeded():
    people = ["Amir", "Ines", "Kofi", "Mei", "Tomas"]
    assert len({tuple(draw(people.copy(), 3)) for number in range(40)}) == 1


def always_three():
    people = ["Amir", "Ines", "Kofi", "Mei", "Tomas"]
    assert len(draw(people, 1)) == len(draw(people, 2)) == 3
