"""Checks of the exercise two-level-sort."""

from main import ranking


def the_best_first_then_a_to_z():
    films = [
        {"title": "Wadjda", "rating": 5},
        {"title": "Roma", "rating": 4},
        {"title": "Alien", "rating": 4},
        {"title": "Parasite", "rating": 5},
    ]
    answer = ranking(films)
    assert [film["title"] for film in answer] == ["Parasite", "Wadjda", "Alien", "Roma"]


def uppercase_and_lowercase_are_equal():
    films = [{"title": "Wadjda", "rating": 5}, {"title": "up", "rating": 5}, {"title": "Roma", "rating": 5}]
    titles = [film["title"] for film in ranking(films)]
    assert titles == ["Roma", "up", "Wadjda"], (
        f"Three films have 5 stars each, but your order is {', '.join(titles)}. When does Python put `up` after `Wadjda`?"
    )


def the_old_list_stays_as_it_was():
    films = [{"title": "Wadjda", "rating": 3}, {"title": "up", "rating": 4}, {"title": "Roma", "rating": 5}]
    ranking(films)
    assert films == [{"title": "Wadjda", "rating": 3}, {"title": "up", "rating": 4}, {"title": "Roma", "rating": 5}], (
        "After the call, the old list or one of its records is different. Only the list that you return should be new. Which line changes the old one?"
    )


def other_films():
    films = [
        {"title": "ran", "rating": 1},
        {"title": "M", "rating": 3},
        {"title": "Zama", "rating": 3},
        {"title": "alien", "rating": 5},
        {"title": "Ran 2", "rating": 1},
        {"title": "Lingui", "rating": 3},
    ]
    answer = ranking(films)
    assert [film["title"] for film in answer] == ["alien", "Lingui", "M", "Zama", "ran", "Ran 2"]
    assert [film["rating"] for film in answer] == [5, 3, 3, 3, 1, 1]
    assert ranking([]) == []


def two_keys_wrong_order():
    films = [
        {"title": "Zama", "rating": 5},
        {"title": "Alien", "rating": 4},
        {"title": "Roma", "rating": 4},
        {"title": "Up", "rating": 5},
        {"title": "Lingui", "rating": 1},
    ]
    assert [film["title"] for film in ranking(films)] == ["Alien", "Lingui", "Roma", "Up", "Zama"]


def title_first():
    first = [film["title"] for film in ranking([{"title": "Zama", "rating": 5}, {"title": "Up", "rating": 1}])]
    second = [film["title"] for film in ranking([{"title": "Zama", "rating": 1}, {"title": "Up", "rating": 5}])]
    assert first == second == ["Up", "Zama"]


def both_reversed():
    films = [
        {"title": "Roma", "rating": 4},
        {"title": "Alien", "rating": 4},
        {"title": "Up", "rating": 5},
        {"title": "Zama", "rating": 5},
    ]
    assert [film["title"] for film in ranking(films)] == ["Zama", "Up", "Roma", "Alien"]


def worst_first():
    films = [{"title": "Roma", "rating": 4}, {"title": "Alien", "rating": 4}, {"title": "Up", "rating": 5}]
    assert [film["title"] for film in ranking(films)] == ["Alien", "Roma", "Up"]


def only_the_stars():
    films = [{"title": "Roma", "rating": 4}, {"title": "Alien", "rating": 4}, {"title": "Up", "rating": 5}]
    assert [film["title"] for film in ranking(films)] == ["Up", "Roma", "Alien"]


def minus_a_title():
    try:
        ranking([{"title": "Roma", "rating": 4}, {"title": "Up", "rating": 5}])
        problem = ""
    except TypeError as error:
        problem = str(error)
    assert "bad operand" in problem


def titles_returned():
    answer = ranking([{"title": "Roma", "rating": 4}, {"title": "Up", "rating": 5}])
    assert isinstance(answer, list) and answer and isinstance(answer[0], str)


def sorted_in_place():
    films = [{"title": "Roma", "rating": 4}, {"title": "Up", "rating": 5}]
    answer = ranking(films)
    assert answer is films or (answer is None and films[0]["title"] == "Up")


def turned_around_twice():
    films = [
        {"title": "Roma", "rating": 4},
        {"title": "Alien", "rating": 4},
        {"title": "Up", "rating": 5},
        {"title": "Zama", "rating": 5},
    ]
    assert [film["title"] for film in ranking(films)] == ["Roma", "Alien", "Zama", "Up"]


def titles_changed():
    films = [{"title": "Roma", "rating": 4}]
    assert ranking(films)[0]["title"] == "roma"
