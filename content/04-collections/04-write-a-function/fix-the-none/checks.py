"""Checks of the exercise fix-the-none."""

from main import count_words, pages_needed


def counts_the_words_of_another_comic():
    assert count_words(["Boo!", "Where did you come from?", "Home", "I see."]) == 9
    assert count_words(["Hm."]) == 1


def pages_for_different_numbers_of_words():
    assert pages_needed(3) == 1
    assert pages_needed(21) == 6
