"""Checks of the exercise one-more-gap."""

from understory import program


def a_name_an_animal_and_a_food():
    told = program.output.lower()
    for answer in ["Zuri", "octopus", "pancake"]:
        assert answer.lower() in told, (
            f"One answer was “{answer}”, but the story doesn't contain it. Look for the variable that stores it: is it in the story?"
        )


def different_answers():
    told = program.output.lower()
    for answer in ["Duc", "snail", "curry"]:
        assert answer.lower() in told


def asked_but_not_told():
    told = program.output.lower()
    assert "zuri" in told and "octopus" in told and "pancake" not in told and "{" not in told
