"""Checks of the exercise defaults-last."""

from main import Seat


def no_ticket_without_a_destination():
    def refused(*values):
        try:
            Seat(*values)
        except TypeError:
            return True
        return False

    assert refused("Bo"), '`Seat("Bo")` has no destination, but it works. Which fields need no default?'
    assert refused(), "`Seat()` has no name, but it works. Which fields need no default?"


def a_name_and_a_destination_are_enough():
    try:
        short = Seat("Bo", "Tema")
    except TypeError:
        short = None
    assert short is not None, '`Seat("Bo", "Tema")` isn\'t possible. Which fields should a call be able to leave out?'
    assert (short.bags, short.meal) == (1, "none"), (
        f"Without bags and meal in the call, they're {short.bags!r} and {short.meal!r}."
    )


def other_seats():
    one, two = Seat("Bo", "Tema", 2, meal="soup"), Seat("Lin", "Accra", meal="fish", bags=0)
    assert (one.name, one.destination, one.bags, one.meal) == ("Bo", "Tema", 2, "soup")
    assert (two.name, two.destination, two.bags, two.meal) == ("Lin", "Accra", 0, "fish")


def calls_filled_up():
    try:
        Seat("Bo", "Tema")
        possible = True
    except TypeError:
        possible = False
    assert not possible and Seat("Bo", "Tema", 2, "soup").name == "Bo"
