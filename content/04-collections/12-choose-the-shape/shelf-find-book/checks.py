"""Checks of the exercise shelf-find-book."""

from main import find_books


def one_book_has_a_ferry():
    library = {
        "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
        "8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1},
        "2263": {"title": "The Road to Turku", "author": "Aino Lahti", "copies": 1},
    }
    assert find_books(library, "Ferry") == ["Night Ferry by Lindiwe Mokoena"]
    assert find_books(library, "ferry") == ["Night Ferry by Lindiwe Mokoena"]


def two_books_have_a_road():
    library = {
        "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
        "8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1},
        "2263": {"title": "The Road to Turku", "author": "Aino Lahti", "copies": 1},
    }
    assert find_books(library, "ROAD") == ["Salt Road by Nadia Farouk", "The Road to Turku by Aino Lahti"]
    assert find_books(library, "urk") == ["The Road to Turku by Aino Lahti"]


def no_book_has_a_moon():
    library = {
        "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
        "8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1},
    }
    assert find_books(library, "moon") == []


def different_books():
    library = {
        "1": {"title": "Seasons", "author": "Bo Ek", "copies": 1},
        "2": {"title": "Rain", "author": "Sea Young", "copies": 1},
        "3": {"title": "By the sea", "author": "Ife Ojo", "copies": 2},
    }
    assert find_books(library, "Sea") == ["Seasons by Bo Ek", "By the sea by Ife Ojo"]


def title_in_the_word():
    library = {"8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1}}
    assert find_books(library, "ferry") == [] and find_books(library, "Ferry") == []
    assert find_books(library, "the Night Ferry to Oslo") == ["Night Ferry by Lindiwe Mokoena"]


def whole_title():
    library = {"8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1}}
    assert find_books(library, "ferry") == [] and find_books(library, "Ferry") == []
    assert find_books(library, "Night Ferry") == ["Night Ferry by Lindiwe Mokoena"]


def uppercase_matters():
    library = {"8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1}}
    assert find_books(library, "ferry") == [] and find_books(library, "Ferry") == ["Night Ferry by Lindiwe Mokoena"]


def only_the_title_lowered():
    library = {"8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1}}
    assert find_books(library, "ferry") == ["Night Ferry by Lindiwe Mokoena"] and find_books(library, "Ferry") == []


def keys_asked():
    library = {"8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1}}
    assert not find_books(library, "Ferry") and find_books(library, "8850")


def keys_as_records():
    library = {"8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1}}
    try:
        find_books(library, "Ferry")
        problem = ""
    except TypeError as error:
        problem = str(error)
    assert "indices must be" in problem


def books_asked_for_title():
    library = {"8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1}}
    try:
        find_books(library, "Ferry")
        problem = None
    except KeyError:
        problem = "KeyError"
    assert problem


def gives_up_early():
    library = {
        "1": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
        "2": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1},
    }
    assert find_books(library, "Ferry") == [] and find_books(library, "Salt")


def stops_at_first():
    library = {
        "1": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
        "2": {"title": "Road", "author": "Aino Lahti", "copies": 1},
    }
    assert find_books(library, "Road") in (["Salt Road by Nadia Farouk"], "Salt Road by Nadia Farouk")


def titles_only():
    library = {"8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1}}
    assert find_books(library, "ferry") == ["Night Ferry"]


def printed():
    library = {"8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1}}
    assert find_books(library, "ferry") is None
