"""Checks of the exercise fix-the-missing-group."""

from main import add, how_many


def looking_doesnt_change_anything():
    club = {"Ghent": ["Ilse"]}
    number = how_many(club, "Pune")
    assert number == 0, (
        f"Nobody lives in Pune, but `how_many` returned {number!r}. What's the length of a group that isn't there?"
    )
    assert club == {"Ghent": ["Ilse"]}, (
        f'After `how_many(club, "Pune")`, the dictionary is {club!r}. Can the function look without adding a key?'
    )
    number = how_many({"Ghent": ["Ilse", "Jan"]}, "Ghent")
    assert number == 2, (
        f"Two people live in Ghent, but `how_many` returned {number!r}. Does it count the people of the city it was asked for?"
    )


def different_friends():
    club = {}
    add(club, "Ravi", "Pune")
    add(club, "Ilse", "Ghent")
    add(club, "Asha", "Pune")
    assert club == {"Pune": ["Ravi", "Asha"], "Ghent": ["Ilse"]}


def lahore_added():
    club = {"Ghent": ["Ilse"]}
    how_many(club, "Pune")
    assert club == {"Ghent": ["Ilse"], "Pune": []}
