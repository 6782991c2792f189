"""Checks of the exercise count-the-votes."""

from main import count_votes


def two_evenings_one_after_the_other():
    count_votes(["Mina", "Zoe"])
    second = count_votes(["Omar"])
    assert second == {"omar": 1}, (
        f"`count_votes` worked through one evening with Mina and Zoe, and then another with one vote, for Omar. The second call returned {second!r}. Where does your function start with an empty dictionary?"
    )
