"""Checks of the exercise fix-the-missing-self."""

from main import Pet, momo


def one_portion_lowers_the_hunger_by_3():
    pet = Pet("Zoe")
    pet.hunger = 9
    pet.feed()
    assert pet.hunger == 6, f"Zoe had a hunger of 9 and was fed. Now it's {pet.hunger}."
    assert pet.report() == "Zoe: hunger 6", f"Zoe's report says: {pet.report()}"


def never_below_zero():
    pet = Pet("Zoe")
    pet.hunger = 1
    pet.feed()
    assert pet.hunger == 0, f"Zoe had a hunger of 1 and was fed. Now it's {pet.hunger}."


def two_other_pets():
    one, two = Pet("Ali"), Pet("Bo")
    two.hunger = 10
    two.feed()
    two.feed()
    one.feed()
    assert (one.report(), two.report()) == ("Ali: hunger 2", "Bo: hunger 4")


def momo_in_the_class():
    pet = Pet("Zoe")
    before = momo.hunger
    momo.hunger = 9
    pet.feed()
    changed = momo.hunger != 9
    momo.hunger = before
    assert changed


def answer_typed_in():
    pet = Pet("Zoe")
    pet.hunger = 9
    assert pet.report() == "Zoe: hunger 0"


def set_to_zero():
    pet = Pet("Zoe")
    pet.hunger = 9
    pet.feed()
    assert pet.hunger == 0
