"""Checks of the exercise sort-records."""

from main import best_first


def the_best_first_the_new_one_last():
    films = [
        {"title": "Roma", "rating": 3},
        {"title": "Rafiki"},
        {"title": "Up", "rating": 5},
        {"title": "Wadjda", "rating": 4},
    ]
    assert best_first(films) == ["Up", "Wadjda", "Roma", "Rafiki"]


def the_list_of_films_stays_as_it_was():
    films = [{"title": "Roma", "rating": 3}, {"title": "Rafiki"}, {"title": "Up", "rating": 5}]
    best_first(films)
    assert films == [{"title": "Roma", "rating": 3}, {"title": "Rafiki"}, {"title": "Up", "rating": 5}], (
        "After the call, the list of films isn't what it was. Does your function sort the list itself, or change a record?"
    )


def new_films_keep_their_order():
    films = [{"title": "Lingui"}, {"title": "Zama"}, {"title": "Alien"}, {"title": "Up", "rating": 1}]
    answer = best_first(films)
    assert answer == ["Up", "Lingui", "Zama", "Alien"], (
        f"For a list of Lingui, Zama, Alien (all without votes) and Up (1 star), your function returned {answer!r}. In what order were the three without votes?"
    )


def other_films():
    films = [
        {"title": "M", "rating": 2},
        {"title": "Nomadland"},
        {"title": "Ran", "rating": 1},
        {"title": "Tampopo", "rating": 5},
        {"title": "Atlantics"},
        {"title": "Timbuktu", "rating": 4},
    ]
    assert best_first(films) == ["Tampopo", "Timbuktu", "M", "Ran", "Nomadland", "Atlantics"]
    assert best_first([]) == []


def missing_key():
    try:
        best_first([{"title": "Rafiki"}, {"title": "Up", "rating": 5}])
        problem = ""
    except KeyError as error:
        problem = str(error)
    assert "rating" in problem


def records_compared():
    try:
        best_first([{"title": "Roma", "rating": 3}, {"title": "Up", "rating": 5}])
        problem = ""
    except TypeError as error:
        problem = str(error)
    assert "'dict' and 'dict'" in problem


def none_compared():
    try:
        best_first([{"title": "Rafiki"}, {"title": "Up", "rating": 5}, {"title": "Alien"}])
        problem = ""
    except TypeError as error:
        problem = str(error)
    assert "NoneType" in problem and "supported" in problem


def whole_records():
    answer = best_first([{"title": "Roma", "rating": 3}, {"title": "Up", "rating": 5}])
    assert isinstance(answer, list) and answer and isinstance(answer[0], dict)
