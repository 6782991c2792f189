"""Checks of the exercise running-total."""

from main import so_far

asked = []


def chapters():
    for minutes in range(1, 501):
        asked.append(minutes)
        yield minutes


def one_chapter_or_none():
    one = list(so_far([10]))
    assert one == [10], f"For one chapter of 10 minutes, the totals are {one}."
    none = list(so_far([]))
    assert none == [], f"Without any chapter, the totals are {none}. The list should be empty."


def lengths_from_a_generator():
    def chapters():
        yield 6
        yield 1

    try:
        totals = list(so_far(chapters()))
    except (TypeError, AttributeError) as error:
        totals = str(error)
    assert totals == [6, 7], f"The chapters 6 and 1 came from a generator, and the result is: {totals}"


def asks_for_a_length_only_when_its_needed():
    totals = so_far(chapters())
    assert hasattr(totals, "__next__"), (
        f"`so_far(chapters())` returns a value of the type {type(totals).__name__}. In a story that never ends, when would that be ready?"
    )
    first = next(totals)
    assert (first, len(asked)) == (1, 1), (
        f"To get the first total, your generator asked for this many lengths: {len(asked)}. How many does it need?"
    )
    second = next(totals)
    assert (second, len(asked)) == (3, 2), (
        f"After the second question, the total is {second}, and this many lengths were asked for: {len(asked)}. Both chapters together have 3 minutes."
    )


def other_lengths():
    one, two = so_far((2, 0, 0, 5)), so_far([1.5, 8])
    mixed = [next(one), next(two), next(one), next(one), next(two), next(one)]
    assert mixed == [2, 1.5, 2, 2, 9.5, 7]


def one_total_for_all():
    one = list(so_far([10]))
    assert len(one) == 1 and one[0] > 10


def needs_a_list():
    try:
        list(so_far(minutes for minutes in [6, 1]))
        stopped = False
    except (TypeError, AttributeError):
        stopped = True
    assert stopped


def all_lengths_first():
    next(so_far(chapters()))
    assert len(asked) == 500
