"""Checks of the exercise predict-the-state."""

import ast

from main import kiki_hunger, momo_hunger, momo_name
from understory import program


class Pet:
    def __init__(self, name):
        self.name = name
        self.hunger = 5

    def feed(self, portions):
        self.hunger = self.hunger - portions

    def visit(self, other):
        other.hunger = other.hunger + 3
        self.feed(2)


def three_answers_that_you_worked_out_yourself():
    tree = ast.parse(program.source)
    parts = [part for part in ast.walk(tree) if isinstance(part, (ast.Call, ast.FunctionDef, ast.ClassDef))]
    names = [part for part in ast.walk(tree) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Load)]
    assert not parts and not names, (
        "At least one answer was worked out by Python. Write down only the values, without running the program from the task."
    )
    assert momo_name != "" or momo_hunger is not None or kiki_hunger is not None, (
        "Nothing is filled in yet. Write what you think: even a wrong guess teaches you more than no guess."
    )
    assert isinstance(momo_name, str), "The name isn't a string. Is it in quotation marks?"
    assert not isinstance(momo_hunger, str) and not isinstance(kiki_hunger, str), (
        "One hunger is a string. Numbers have no quotation marks."
    )


def momos_name():
    momo = Pet("Momo")
    kiki = Pet("Kiki")
    guest = momo
    guest.feed(1)
    kiki.visit(guest)
    guest.name = "Moe"
    kiki = Pet("Kiki")
    kiki.feed(4)
    assert momo_name.strip() == momo.name


def momos_hunger():
    momo = Pet("Momo")
    kiki = Pet("Kiki")
    guest = momo
    guest.feed(1)
    kiki.visit(guest)
    guest.name = "Moe"
    kiki = Pet("Kiki")
    kiki.feed(4)
    assert momo_hunger == momo.hunger


def kikis_hunger():
    momo = Pet("Momo")
    kiki = Pet("Kiki")
    guest = momo
    guest.feed(1)
    kiki.visit(guest)
    guest.name = "Moe"
    kiki = Pet("Kiki")
    kiki.feed(4)
    assert kiki_hunger == kiki.hunger
