"""Checks of the exercise dear-saturday."""

from understory import program


def the_three_values_are_still_in_the_same_order():
    days, minas = program.source.rfind("Saturday"), program.source.rfind("Mina")
    assert 0 <= days < minas, (
        "The right invitation, but Mina now comes before Saturday in your program. Can you leave both where they were, and put names in front?"
    )
