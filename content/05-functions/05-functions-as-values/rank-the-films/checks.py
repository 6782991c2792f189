"""Checks of the exercise rank-the-films."""

from main import films
from understory import program


def your_list_has_at_least_four_films():
    assert isinstance(films, list), "`films` should be a list of records."
    assert len(films) >= 4, f"Your list `films` has {len(films)} of at least 4 films. Which ones have you seen lately?"
    for film in films:
        assert isinstance(film, dict), (
            "Every item of `films` should be a record: a dictionary. Is there one that isn't?"
        )
        for part in ("title", "year", "rating"):
            assert part in film, f"One of your films has no `{part}`. Every record needs all three."


def by_title():
    lines = program.output.splitlines()
    order = [title for line in lines for title in ["Wadjda", "Parasite", "persepolis", "Metropolis"] if title in line]
    assert order == ["Metropolis", "Parasite", "persepolis", "Wadjda"], (
        f"With four films and the answer `title`, your program printed this order: {', '.join(order) or 'none of them'}. Each should be there once, from A to Z."
    )


def by_year():
    lines = program.output.splitlines()
    order = [title for line in lines for title in ["Wadjda", "Parasite", "persepolis", "Metropolis"] if title in line]
    assert order == ["Metropolis", "persepolis", "Wadjda", "Parasite"], (
        f"For the answer `year`, your program printed the films of 2012, 2019, 2007 and 1927 in this order: {', '.join(order) or 'none of them'}. Is the oldest one first?"
    )


def by_rating_and_then_a_to_z():
    lines = program.output.splitlines()
    order = [title for line in lines for title in ["Wadjda", "Parasite", "persepolis", "Metropolis"] if title in line]
    assert order == ["persepolis", "Metropolis", "Wadjda", "Parasite"], (
        f"For the answer `rating`, with 4 stars for Wadjda and Metropolis, 3 for Parasite and 5 for persepolis, your order is: {', '.join(order) or 'none of them'}. What decides between films with equal stars?"
    )


def spaces_and_uppercase_letters_in_the_answer():
    lines = program.output.splitlines()
    order = [title for line in lines for title in ["Zama", "Alien", "Tampopo", "Lingui"] if title in line]
    assert order == ["Alien", "Tampopo", "Zama", "Lingui"], (
        f"For the answer `  YEAR `, your program printed these films: {', '.join(order) or 'none'}. It should treat this answer like `year`. What do you do with an answer before you use it?"
    )


def another_answer():
    text = program.output
    found = [title for title in ["Zama", "Alien", "Tampopo", "Lingui"] if title in text]
    assert not found, (
        f"For the answer `popcorn`, your program printed films: {', '.join(found)}. It should print your own sentence instead."
    )
    assert text.strip(), "For the answer `popcorn`, your program printed nothing. What should it say?"


def more_films():
    lines = program.output.splitlines()
    order = [title for line in lines for title in ["tampopo", "Persona", "Alien", "moonlight", "Zama"] if title in line]
    assert order == ["moonlight", "Persona", "Alien", "tampopo", "Zama"]


def key_from_the_answer():
    lines = program.output.splitlines()
    order = [title for line in lines for title in ["Zama", "Alien", "Tampopo"] if title in line]
    assert order == ["Zama", "Tampopo", "Alien"]


def rating_worst_first():
    lines = program.output.splitlines()
    order = [title for line in lines for title in ["Zama", "Alien", "Tampopo"] if title in line]
    assert order == ["Zama", "Tampopo", "Alien"]


def equal_ratings_as_they_come():
    lines = program.output.splitlines()
    order = [title for line in lines for title in ["Zama", "Alien", "Tampopo"] if title in line]
    assert order == ["Tampopo", "Zama", "Alien"]


def lowercase_titles_last():
    lines = program.output.splitlines()
    order = [title for line in lines for title in ["Zama", "alien", "Tampopo"] if title in line]
    assert order == ["Tampopo", "Zama", "alien"]


def records_printed_as_list():
    lines = program.output.splitlines()
    assert any("Zama" in line and "Alien" in line for line in lines)
