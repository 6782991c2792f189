"""Checks of the exercise shelf-add-book."""

from main import add_book


def the_record_is_under_its_isbn():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1}}
    add_book(library, "8850", "Night Ferry", "Lindiwe Mokoena")
    assert library == {
        "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
        "8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1},
    }


def several_copies():
    library = {}
    add_book(library, "2263", "Bread and Rivers", "Tomasz Zielinski", 3)
    add_book(library, "5501", "Tin Bells", "Ravi Menon", copies=2)
    assert library == {
        "2263": {"title": "Bread and Rivers", "author": "Tomasz Zielinski", "copies": 3},
        "5501": {"title": "Tin Bells", "author": "Ravi Menon", "copies": 2},
    }


def a_book_that_is_already_there():
    library = {"5501": {"title": "Tin Bells", "author": "Ravi Menon", "copies": 2}}
    answer = add_book(library, "5501", "Tin Bells, 2nd edition", "R. Menon", 9)
    assert library == {"5501": {"title": "Tin Bells", "author": "Ravi Menon", "copies": 2}}, (
        f"5501 was on the shelf already, but its record is {library.get('5501')} now. What should happen to it?"
    )
    assert answer == "Already on the shelf"


def another_library():
    library = {"1": {"title": "A", "author": "B", "copies": 1}}
    answers = [add_book(library, "1", "C", "D"), add_book(library, "2", "E", "F"), add_book(library, "2", "G", "H")]
    assert answers == ["Already on the shelf", "Added: E", "Already on the shelf"]
    assert sorted(library) == ["1", "2"] and library["2"]["title"] == "E"


def always_stored():
    library = {"5501": {"title": "Tin Bells", "author": "Ravi Menon", "copies": 2}}
    add_book(library, "5501", "Tin Bells, 2nd edition", "R. Menon", 9)
    assert library["5501"]["title"] == "Tin Bells, 2nd edition"


def title_alone():
    library = {}
    add_book(library, "8850", "Night Ferry", "Lindiwe Mokoena")
    assert library == {"8850": "Night Ferry"}


def quoted_isbn():
    library = {}
    add_book(library, "8850", "Night Ferry", "Lindiwe Mokoena")
    assert "isbn" in library


def quoted_facts():
    library = {}
    add_book(library, "8850", "Night Ferry", "Lindiwe Mokoena")
    assert library["8850"]["title"] == "title"


def a_list():
    library = {}
    add_book(library, "8850", "Night Ferry", "Lindiwe Mokoena")
    assert isinstance(library["8850"], (list, tuple))


def isbn_inside():
    library = {}
    add_book(library, "8850", "Night Ferry", "Lindiwe Mokoena")
    assert library["8850"]["isbn"] == "8850"


def a_new_dictionary():
    library = {}
    add_book(library, "8850", "Night Ferry", "Lindiwe Mokoena")
    assert library == {}


def copies_fixed():
    library = {}
    add_book(library, "2263", "Bread and Rivers", "Tomasz Zielinski", 3)
    assert library["2263"]["copies"] == 1
