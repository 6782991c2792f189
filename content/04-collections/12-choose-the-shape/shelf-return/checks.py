"""Checks of the exercise shelf-return."""

from main import return_book


def omars_book_is_back():
    library = {
        "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
        "8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1},
    }
    out = {"4017": {"member": "Priya", "due": 52}, "8850": {"member": "Omar", "due": 61}}
    answer = return_book(library, out, "8850")
    assert answer == "Night Ferry: back from Omar", f"Omar brings Night Ferry back. Your function returned: {answer}"
    assert out == {"4017": {"member": "Priya", "due": 52}}, (
        f"Omar brought his book back, but `loans` is {out} now. Which loan should be left?"
    )


def a_book_that_isnt_on_loan():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1}}
    out = {}
    answer = return_book(library, out, "4017")
    assert answer == "Not on loan", f"Nobody has book 4017. Your function returned: {answer}"
    answer = return_book(library, out, "9999")
    assert answer == "Not on loan", f"There's no book 9999. Your function returned: {answer}"


def the_book_stays_on_the_shelf():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1}}
    return_book(library, {"4017": {"member": "Priya", "due": 52}}, "4017")
    assert library == {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1}}, (
        f"After the return, `books` is {library}. Who owns the book?"
    )


def another_library():
    library = {"1": {"title": "Owls", "author": "A", "copies": 1}, "2": {"title": "Atlas", "author": "B", "copies": 1}}
    out = {"2": {"member": "Wei", "due": 9}, "1": {"member": "Zoya", "due": 3}}
    answers = [return_book(library, out, "2"), return_book(library, out, "2"), return_book(library, out, "1")]
    assert answers == ["Atlas: back from Wei", "Not on loan", "Owls: back from Zoya"] and out == {}


def book_deleted():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1}}
    return_book(library, {"4017": {"member": "Priya", "due": 52}}, "4017")
    assert library == {}


def loan_stays():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1}}
    out = {"4017": {"member": "Priya", "due": 52}}
    assert return_book(library, out, "4017") == "Salt Road: back from Priya"
    assert out == {"4017": {"member": "Priya", "due": 52}}


def emptied_not_removed():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1}}
    out = {"4017": {"member": "Priya", "due": 52}}
    return_book(library, out, "4017")
    assert "4017" in out and not out["4017"]


def all_loans_ended():
    library = {
        "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
        "8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1},
    }
    out = {"4017": {"member": "Priya", "due": 52}, "8850": {"member": "Omar", "due": 61}}
    return_book(library, out, "8850")
    assert out == {}


def deleted_too_early():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1}}
    out = {"4017": {"member": "Priya", "due": 52}}
    try:
        return_book(library, out, "4017")
        problem = None
    except KeyError:
        problem = "KeyError"
    assert problem and out == {}


def title_of_a_loan():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1}}
    out = {"4017": {"member": "Priya", "due": 52}}
    try:
        return_book(library, out, "4017")
        problem = None
    except KeyError as error:
        problem = error.args[0]
    assert problem in ("title", "member")


def no_question():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1}}
    try:
        return_book(library, {}, "4017")
        problem = None
    except KeyError:
        problem = "KeyError"
    assert problem


def nothing_returned():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1}}
    assert return_book(library, {"4017": {"member": "Priya", "due": 52}}, "4017") is None
