"""Checks of the exercise one-name-per-line."""


def slash_n():
    with open("crew.txt", encoding="utf-8") as file:
        assert "/n" in file.read()


def still_one_line():
    with open("crew.txt", encoding="utf-8") as file:
        lines = file.read().strip().split("\n")
    assert len(lines) == 1 and all(name in lines[0] for name in ["Zoë", "Søren", "Inés"])


def newline_first():
    with open("crew.txt", encoding="utf-8") as file:
        assert file.read() == "\nZoë\nSøren\nInés"


def only_the_last():
    with open("crew.txt", encoding="utf-8") as file:
        assert file.read().split() == ["Inés"]
