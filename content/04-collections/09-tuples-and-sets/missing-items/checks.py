"""Checks of the exercise missing-items."""

from main import snacks


def branches_exchanged():
    assert snacks(["popcorn", "blanket"], ["popcorn"]) == "Everything's here. Start the film!"
    assert snacks(["popcorn"], ["popcorn"]) != "Everything's here. Start the film!"


def compared_with_braces():
    assert snacks(["popcorn", "tea", "bread"], ["popcorn"]) == "2 things to buy."
    assert snacks(["popcorn"], ["salt", "popcorn"]) != "Everything's here. Start the film!"


def the_set_itself():
    sentence = snacks(["popcorn", "blanket", "tea"], ["popcorn"])
    assert isinstance(sentence, str) and "{" in sentence and "blanket" in sentence


def lengths_compared():
    assert snacks(["popcorn"], ["rice", "salt"]) == "Everything's here. Start the film!"
    assert snacks(["popcorn", "tea"], []) == "2 things to buy."
