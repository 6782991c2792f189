"""Checks of the exercise bigger-cabins."""

from main import Cabin, line


def the_number_is_in_the_class():
    assert Cabin.seats == 8, f"`Cabin.seats` is {Cabin.seats}. How many seats does a new cabin have?"
    assert [cabin.seats for cabin in line] == [8, 4, 8, 8], (
        f"The cabins of the line have {[cabin.seats for cabin in line]} seats. Only the second one is old."
    )


def a_new_cabin_and_a_different_number_of_seats():
    new = Cabin(3)
    assert repr(new) == "(ooo.....)" and repr(Cabin(0)) == "(........)"
    Cabin.seats = 10
    assert repr(new) == "(ooo.......)" and repr(line[1]) == "(....)" and repr(line[0]) == "(oo........)"
    Cabin.seats = 8


def three_exceptions():
    assert Cabin.seats == 4
    assert [cabin.seats for cabin in line] == [8, 4, 8, 8]


def stored_in_each():
    new = Cabin(3)
    assert "seats" in vars(new)
