"""Checks of the exercise kitchen-rota."""

from understory import program


def three_flatmates_take_turns():
    names = ["Yusuf", "Priya", "Carlos"]
    lines = [line for line in program.output.split("\n") if any(name.casefold() in line.casefold() for name in names)]
    assert len(lines) > 0, "Your program printed no line with a name in it. Do the lines that print the seven days run?"
    assert len(lines) == 7, (
        f"A week has seven days, but your program printed {len(lines)} lines with the name of a flatmate. Which lines are those?"
    )
    assert all(sum(name.casefold() in line.casefold() for name in names) == 1 for line in lines), (
        "One of your lines names more than one cook. Does it print the whole list, or one item of it?"
    )
    cooks = [name for line in lines for name in names if name.casefold() in line.casefold()]
    expected = ["Yusuf", "Priya", "Carlos", "Yusuf", "Priya", "Carlos", "Yusuf"]
    wrong = [place for place in range(7) if cooks[place] != expected[place]]
    assert not wrong, (
        f"On day {wrong[0] + 1} of your week, {cooks[wrong[0]]} cooks, but it's {expected[wrong[0]]}'s turn. Which index do you use on that day?"
    )
    days = [line.casefold().replace(cook.casefold(), "").strip() for line, cook in zip(lines, cooks)]
    assert len(set(days)) == 7, (
        "Each of your seven lines should name its own day, next to the cook. Where does a line get its day from?"
    )


def two_flatmates():
    names = ["Amara", "Björn"]
    cooks = [name for line in program.output.split("\n") for name in names if name.casefold() in line.casefold()]
    assert cooks == ["Amara", "Björn", "Amara", "Björn", "Amara", "Björn", "Amara"]


def nine_flatmates():
    names = ["Amara", "Björn", "Chidi", "Dilnoza", "Eero", "Fatima", "Gwen", "Hiro", "Ximena"]
    cooks = [name for line in program.output.split("\n") for name in names if name.casefold() in line.casefold()]
    assert cooks == names[:7]


def somebody_lives_alone():
    lines = [line for line in program.output.split("\n") if "ximena" in line.casefold()]
    assert len(lines) == 7


def starts_with_the_second():
    names = ["Yusuf", "Priya", "Carlos"]
    cooks = [name for line in program.output.split("\n") for name in names if name in line]
    assert cooks == ["Priya", "Carlos", "Yusuf", "Priya", "Carlos", "Yusuf", "Priya"]


def a_day_for_each_cook():
    names = ["Yusuf", "Priya", "Carlos"]
    cooks = [name for line in program.output.split("\n") for name in names if name in line]
    assert cooks == names


def days_on_their_own_lines():
    names = ["Yusuf", "Priya", "Carlos"]
    lines = [line.strip() for line in program.output.split("\n") if line.strip()]
    with_name = [any(name in line for name in names) for line in lines]
    assert with_name[-14:] == [False, True] * 7


def divided_instead():
    names = ["Yusuf", "Priya", "Carlos"]
    cooks = [name for line in program.output.split("\n") for name in names if name in line]
    assert cooks == ["Yusuf", "Yusuf", "Yusuf", "Priya", "Priya", "Priya", "Carlos"]
