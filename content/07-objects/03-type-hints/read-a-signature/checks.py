"""Checks of the exercise read-a-signature."""

from main import book, catalogue, days, planned, shortest


def fits(value, hint):
    """Returns whether a value fits a hint, as far as these signatures need it."""
    kind = hint[0]
    if kind in (str, int):
        return type(value) is kind
    if not isinstance(value, kind):
        return False
    if kind is tuple:
        return len(value) == len(hint) - 1 and all(fits(part, wanted) for part, wanted in zip(value, hint[1:]))
    if kind is dict:
        return all(fits(key, hint[1]) and fits(part, hint[2]) for key, part in value.items())
    return all(fits(part, hint[1]) for part in value)


def something_in_every_line():
    values = {"catalogue": catalogue, "book": book, "days": days, "planned": planned, "shortest": shortest}
    waiting = [name for name, value in values.items() if value is None]
    assert not waiting, f"{waiting[0]} is still None. Which value would fit?"


def the_catalogue():
    TEXT, WHOLE = (str,), (int,)
    assert isinstance(catalogue, dict), (
        f"Your catalogue has the type {type(catalogue).__name__}. Which collection comes first in its hint?"
    )
    assert catalogue, "Your catalogue is empty. Which key and which value could be in it?"
    assert fits(catalogue, (dict, TEXT, WHOLE)), (
        f"Your catalogue contains {next(item for item in catalogue.items() if not fits(item, (tuple, TEXT, WHOLE)))!r}. What type should the key be, and what type the value?"
    )


def the_book():
    TEXT, WHOLE = (str,), (int,)
    assert isinstance(book, tuple), f"Your book has the type {type(book).__name__}. Which brackets make a tuple?"
    assert len(book) == 2, f"Your book is a tuple with {len(book)} values. How many does the hint name?"
    assert fits(book, (tuple, TEXT, WHOLE)), f"Your book is {book!r}. What type should each of the two values be?"


def the_days():
    TEXT, WHOLE = (str,), (int,)
    assert isinstance(days, list), (
        f"Your days are of the type {type(days).__name__}. Which collection is on the outside of the hint?"
    )
    assert days, "Your list of days is empty. What could be in it?"
    assert fits(days, (list, (tuple, TEXT, WHOLE))), (
        f"Your list of days contains {next(day for day in days if not fits(day, (tuple, TEXT, WHOLE)))!r}. What does the hint say about each item?"
    )


def the_plan():
    TEXT, WHOLE = (str,), (int,)
    assert isinstance(planned, dict), (
        f"Your plan has the type {type(planned).__name__}. What's on the outside of the hint after the arrow?"
    )
    assert planned, "Your plan is empty. Which key and which value could be in it?"
    assert fits(planned, (dict, TEXT, (list, WHOLE))), (
        f"Your plan contains {next(item for item in planned.items() if not fits(item, (tuple, TEXT, (list, WHOLE))))!r}. What type should the key be, and what should the value be?"
    )


def number_as_key():
    TEXT, WHOLE = (str,), (int,)
    assert fits(catalogue, (dict, WHOLE, TEXT)) and catalogue


def number_in_quotes():
    TEXT, _WHOLE = (str,), (int,)
    assert fits(catalogue, (dict, TEXT, TEXT)) and catalogue


def only_one_day():
    TEXT, WHOLE = (str,), (int,)
    assert fits(days, (tuple, TEXT, WHOLE))


def days_without_numbers():
    TEXT, _WHOLE = (str,), (int,)
    assert fits(days, (list, TEXT)) and days


def flat_days():
    _TEXT, _WHOLE = (str,), (int,)
    assert (
        isinstance(days, list)
        and days
        and all(isinstance(part, (str, int)) for part in days)
        and any(isinstance(part, int) for part in days)
    )


def plan_with_one_number():
    TEXT, WHOLE = (str,), (int,)
    assert fits(planned, (dict, TEXT, WHOLE)) and planned
