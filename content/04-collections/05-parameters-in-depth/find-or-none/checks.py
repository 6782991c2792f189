"""Checks of the exercise find-or-none."""

from main import last_song


def gives_up_early():
    titles, lengths = ["Waterfall", "Neon", "Grandma's Disco", "Home"], [6, 4, 3, 5]
    assert last_song(titles, lengths, 5) is None and last_song(titles, lengths, 6) == "Waterfall"


def last_that_fits():
    titles, lengths = ["Waterfall", "Neon", "Grandma's Disco", "Home"], [6, 4, 3, 5]
    assert last_song(titles, lengths, 5) == "Home" and last_song(titles, lengths, 4) == "Grandma's Disco"


def shortest():
    titles, lengths = ["Waterfall", "Neon", "Grandma's Disco", "Home"], [6, 4, 3, 5]
    assert last_song(titles, lengths, 5) == "Grandma's Disco" == last_song(titles, lengths, 3)


def exact_does_not_fit():
    titles, lengths = ["Waterfall", "Neon", "Grandma's Disco", "Home"], [6, 4, 3, 5]
    assert last_song(titles, lengths, 5) == "Neon" and last_song(titles, lengths, 4) == "Grandma's Disco"


def printed():
    titles, lengths = ["Waterfall", "Neon", "Grandma's Disco", "Home"], [6, 4, 3, 5]
    assert last_song(titles, lengths, 5) is None and last_song(titles, lengths, 6) is None


def length_returned():
    titles, lengths = ["Waterfall", "Neon", "Grandma's Disco", "Home"], [6, 4, 3, 5]
    assert last_song(titles, lengths, 5) == 4


def exactly_that_long():
    titles, lengths = ["Waterfall", "Neon", "Grandma's Disco", "Home"], [6, 4, 3, 5]
    assert last_song(titles, lengths, 5) == "Home" and last_song(titles, lengths, 10) is None


def longest_that_fits():
    titles, lengths = ["Waterfall", "Neon", "Grandma's Disco", "Home"], [6, 4, 3, 5]
    assert (
        last_song(titles, lengths, 5) == "Home"
        and last_song(titles, lengths, 4) == "Neon"
        and last_song(titles, lengths, 10) == "Waterfall"
    )


def too_long():
    titles, lengths = ["Waterfall", "Neon", "Grandma's Disco", "Home"], [6, 4, 3, 5]
    assert last_song(titles, lengths, 5) == "Waterfall"
