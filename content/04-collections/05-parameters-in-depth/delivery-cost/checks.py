"""Checks of the exercise delivery-cost."""

from main import delivery_cost


def no_default():
    try:
        delivery_cost(2)
    except TypeError as error:
        missing = "missing" in str(error)
    else:
        missing = False
    assert missing and delivery_cost(8, express=True) == 12


def express_misspelled():
    try:
        delivery_cost(8, express=True)
    except TypeError as error:
        unknown = "unexpected keyword" in str(error)
    else:
        unknown = False
    assert unknown and delivery_cost(8) == 6


def no_price_for_short():
    try:
        delivery_cost(2)
    except UnboundLocalError:
        found = True
    else:
        found = False
    assert found and delivery_cost(8) == 6
