"""Checks of the exercise its-own-hunger."""

import ast

from main import Pet, kiki, momo
from understory import program


def each_pet_keeps_its_own_values():
    assert all(isinstance(pet, Pet) and hasattr(pet, "name") and hasattr(pet, "hunger") for pet in (momo, kiki)), (
        "At least one of `momo` and `kiki` isn't a `Pet` with a `name` and a `hunger`. Which line makes it?"
    )
    assert (momo.name, momo.hunger) == ("Momo", 5), (
        f"`momo.name` is {momo.name!r}, and `momo.hunger` is {momo.hunger!r}. Compare with the call in the task."
    )
    assert (kiki.name, kiki.hunger) == ("Kiki", 2), (
        f"`kiki.name` is {kiki.name!r}, and `kiki.hunger` is {kiki.hunger!r}. Compare with the call in the task."
    )
    texts = [
        node.value
        for node in ast.walk(ast.parse(program.source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    assert not any("hunger of 5" in text or "hunger of 2" in text for text in texts), (
        "Your program prints a number that's written into the line. Which attribute holds it?"
    )


def another_pet():
    zoe = Pet("Zoe", 9)
    ali = Pet("Ali", 0)
    assert (zoe.name, zoe.hunger, ali.name, ali.hunger) == ("Zoe", 9, "Ali", 0)


def changed_afterwards():
    try:
        Pet("Zoe", 9)
        one = False
    except TypeError:
        one = True
    assert one and kiki.hunger == 2


def answer_sheet():
    try:
        Pet("Zoe", 9)
        one = False
    except TypeError:
        one = True
    assert one


def number_in_the_line():
    assert Pet("Zoe", 9).hunger == 9
    assert "hunger of 2" in program.source or "hunger of 5" in program.source
