"""Checks of the exercise sort-by-length."""

from main import by_letters, letters


def letters_of_one_title():
    number = letters("Pulp Fiction")
    assert number == 11, f'`letters("Pulp Fiction")` returned {number!r}. How many of its characters aren\'t spaces?'


def several_spaces():
    number = letters("I Am Not a Witch")
    assert number == 12, (
        f'`letters("I Am Not a Witch")` returned {number!r}. How many of its characters aren\'t spaces?'
    )


def more_titles():
    for title, count in (("City of God", 9), ("Up", 2), ("Paddington", 10)):
        number = letters(title)
        assert number == count, f"`letters({title!r})` returned {number!r}. How many of its characters aren't spaces?"


def the_fewest_letters_first():
    titles = ["Pulp Fiction", "City of God", "Paddington", "I Am Love"]
    assert by_letters(titles) == ["I Am Love", "City of God", "Paddington", "Pulp Fiction"]


def the_old_list_stays_as_it_is():
    titles = ["Pulp Fiction", "Up", "City of God"]
    by_letters(titles)
    assert titles == ["Pulp Fiction", "Up", "City of God"], (
        f"After the call, the old list is {titles!r}. Which of your calls changes a list?"
    )


def other_titles():
    assert by_letters(["Let the Right One In", "Persepolis", "A Bug s Life", "M", "Do the Right Thing"]) == [
        "M",
        "A Bug s Life",
        "Persepolis",
        "Do the Right Thing",
        "Let the Right One In",
    ]
    assert letters("M") == 1 and letters("") == 0 and letters("a b c d") == 4
    assert by_letters([]) == []


def called_key():
    try:
        by_letters(["Up", "City of God"])
        problem = ""
    except TypeError as error:
        problem = str(error)
    assert "not callable" in problem


def call_without_title():
    try:
        by_letters(["Up", "City of God"])
        problem = ""
    except TypeError as error:
        problem = str(error)
    assert "missing" in problem


def numbers_returned():
    answer = by_letters(["Pulp Fiction", "Up"])
    assert isinstance(answer, list) and answer and all(isinstance(item, int) for item in answer)


def sorted_in_place():
    titles = ["Pulp Fiction", "Up", "City of God"]
    assert by_letters(titles) is None
