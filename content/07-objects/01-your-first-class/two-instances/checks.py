"""Checks of the exercise two-instances."""

from main import Pet, kiki


def a_pet_cant_play_with_itself():
    zoe = Pet("Zoe")
    try:
        zoe.play_with(zoe)
        refused = False
    except ValueError:
        refused = True
    assert refused, "Zoe played with herself, and no ValueError was raised."
    assert (zoe.happy, zoe.hungry) == (3, 2), (
        f"Zoe was refused, but afterwards `happy` is {zoe.happy} and `hungry` is {zoe.hungry}. Before, they were 3 and 2."
    )


def two_pets_with_the_same_name():
    one, two = Pet("Ali"), Pet("Ali")
    try:
        one.play_with(two)
        refused = False
    except ValueError:
        refused = True
    assert not refused, (
        "Two different pets are both called Ali, but they weren't allowed to play. What makes them different?"
    )


def other_pets():
    one, two, three = Pet("Ali", 0), Pet("Ali", 8), Pet("Bo", 10)
    one.play_with(two)
    three.play_with(one)
    one.play_with(three)
    assert [(pet.happy, pet.hungry) for pet in (one, two, three)] == [(6, 5), (10, 3), (10, 4)]
    assert one.name == "Ali" and three.name == "Bo"
    four, five = Pet("Eda"), Pet("Fox")
    four.play_with(five)
    assert [(pet.happy, pet.hungry) for pet in (four, five)] == [(5, 3), (5, 3)]


def kiki_in_the_class():
    one, two = Pet("Ali"), Pet("Bo")
    one.play_with(two)
    assert (two.happy, two.hungry) == (3, 2)
    assert one.happy == 5 and kiki.hungry == 4


def only_self():
    one, two = Pet("Ali"), Pet("Bo")
    one.play_with(two)
    assert (two.happy, two.hungry) == (3, 2) and one.happy == 5


def other_only():
    one, two = Pet("Ali"), Pet("Bo")
    one.play_with(two)
    assert (one.happy, one.hungry) == (3, 2) and two.happy == 5


def max_instead_of_min():
    one, two = Pet("Ali"), Pet("Bo")
    one.play_with(two)
    assert one.happy == 10


def no_limit():
    one, two = Pet("Ali", 9), Pet("Bo", 9)
    one.play_with(two)
    assert one.happy == 11 and two.happy == 11


def limit_for_one():
    one, two = Pet("Ali", 9), Pet("Bo", 9)
    one.play_with(two)
    assert one.happy == 11 or two.happy == 11


def less_hungry():
    one, two = Pet("Ali"), Pet("Bo")
    one.play_with(two)
    assert one.hungry == 1


def values_shared():
    one, two = Pet("Ali", 1), Pet("Bo", 5)
    one.play_with(two)
    assert one.happy == two.happy == 3


def guard_too_late():
    zoe = Pet("Zoe")
    try:
        zoe.play_with(zoe)
        refused = False
    except ValueError:
        refused = True
    assert refused and (zoe.happy, zoe.hungry) != (3, 2)


def returned():
    zoe = Pet("Zoe")
    assert zoe.play_with(zoe) is not None


def no_guard():
    zoe = Pet("Zoe")
    zoe.play_with(zoe)
    assert (zoe.happy, zoe.hungry) != (3, 2)


def values_compared():
    one, two = Pet("Ali"), Pet("Ali")
    try:
        one.play_with(two)
        refused = False
    except ValueError:
        refused = True
    Pet("Ali").play_with(Pet("Ali", 6))
    assert refused


def names_compared():
    try:
        Pet("Ali").play_with(Pet("Ali"))
        refused = False
    except ValueError:
        refused = True
    assert refused


def result_not_stored():
    one, two = Pet("Ali"), Pet("Bo")
    one.play_with(two)
    assert one.happy == 3 and one.hungry == 3 or two.happy == 3 and two.hungry == 3
