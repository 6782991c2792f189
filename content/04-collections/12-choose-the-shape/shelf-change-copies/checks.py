"""Checks of the exercise shelf-change-copies."""

from main import lend, loans, return_book


def three_copies_are_lent_the_fourth_person_waits():
    library = {
        "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 3},
        "8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1},
    }
    out = type(loans)()
    for member in ["Priya", "Omar", "Wei"]:
        answer = lend(library, out, "4017", member, 40)
        assert answer == "Lent until day 61", (
            f"The shelf owns three copies of Salt Road. Priya, Omar and Wei want one each, in this order, but {member} hears: {answer}."
        )
    answer = lend(library, out, "4017", "Zoya", 40)
    assert answer == "No free copy", f"All three copies of Salt Road are out. Zoya wants one, but she hears: {answer}"
    answer = lend(library, out, "8850", "Zoya", 41)
    assert answer == "Lent until day 62", (
        f"The only copy of Night Ferry is free. On day 41, Zoya wants it, but she hears: {answer}"
    )
    answer = lend(library, out, "8850", "Priya", 41)
    assert answer == "No free copy", f"The only copy of Night Ferry is out. Priya wants it, but she hears: {answer}"


def a_return_ends_one_persons_loan():
    library = {
        "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 3},
        "8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1},
    }
    out = type(loans)()
    lend(library, out, "4017", "Priya", 40)
    lend(library, out, "4017", "Omar", 40)
    lend(library, out, "8850", "Omar", 40)
    answer = return_book(library, out, "4017", "Omar")
    assert answer == "Salt Road: back from Omar", (
        f"Priya and Omar both have a copy of Salt Road. Omar brings his back, but he hears: {answer}"
    )
    answer = return_book(library, out, "4017", "Omar")
    assert answer == "Not on loan", (
        "Omar brought Salt Road back, and then he brought it back again. What should he hear the second time?"
    )
    answer = return_book(library, out, "4017", "Priya")
    assert answer == "Salt Road: back from Priya", (
        "Omar brought his copy of Salt Road back, but after that, your function didn't find Priya's loan."
    )
    answer = return_book(library, out, "8850", "Omar")
    assert answer == "Night Ferry: back from Omar", (
        "Omar had two books. After he brought one back, his loan of the other wasn't found."
    )


def a_copy_that_is_back_can_be_lent_again():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 2}}
    out = type(loans)()
    lend(library, out, "4017", "Priya", 40)
    lend(library, out, "4017", "Omar", 40)
    return_book(library, out, "4017", "Priya")
    answer = lend(library, out, "4017", "Wei", 50)
    assert answer == "Lent until day 71", (
        f"One of two copies has come back. On day 50, Wei wants it, but she hears: {answer}"
    )
    answer = lend(library, out, "4017", "Priya", 50)
    assert answer == "No free copy", f"Both copies are out again. Priya wants one, but she hears: {answer}"


def somebody_returns_a_book_that_another_member_has():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 2}}
    out = type(loans)()
    answer = return_book(library, out, "4017", "Wei")
    assert answer == "Not on loan", (
        f"Nobody has Salt Road. Wei says that she's bringing it back, but she hears: {answer}"
    )
    lend(library, out, "4017", "Priya", 40)
    answer = return_book(library, out, "4017", "Wei")
    assert answer == "Not on loan", (
        f"Only Priya has Salt Road. Wei says that she's bringing it back, but she hears: {answer}"
    )


def five_loans_are_still_the_limit_and_the_answers():
    library = {n: {"title": n, "author": n, "copies": 2} for n in "123456"}
    library["7"] = {"title": "7", "author": "7", "copies": 1}
    out = type(loans)()
    lend(library, out, "7", "Wei", 40)
    for n in "12345":
        answer = lend(library, out, n, "Omar", 40)
        assert answer == "Lent until day 61", f"Omar takes five books, but for number {n} he hears: {answer}."
    answer = lend(library, out, "6", "Omar", 40)
    assert answer == "Five loans already", f"Omar has five loans and wants a sixth book that's free. He hears: {answer}"
    answer = lend(library, out, "6", "Wei", 40)
    assert answer == "Lent until day 61", f"Wei has one loan and wants a book that's free. She hears: {answer}"
    answer = lend(library, out, "7", "Omar", 40)
    assert answer == "No free copy", f"Omar has five loans, and the book he wants is out. He hears: {answer}"
    answer = lend(library, out, "0000", "Omar", 40)
    assert answer == "No such book", f"Omar has five loans, and the book he wants doesn't exist. He hears: {answer}"


def the_shelf_still_owns_what_it_owned():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 3}}
    out = type(loans)()
    lend(library, out, "4017", "Priya", 40)
    assert library == {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 3}}, (
        f"After one loan, the record of Salt Road is {library['4017']}. How many copies does the shelf own?"
    )
    return_book(library, out, "4017", "Priya")
    assert library == {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 3}}, (
        f"After a return, `books` is {library}."
    )


def a_busy_day_at_another_library():
    library = {
        "a": {"title": "Atlas", "author": "M. Rao", "copies": 2},
        "o": {"title": "Owls", "author": "B. Ek", "copies": 4},
    }
    out = type(loans)()
    answers = [lend(library, out, "o", member, 7) for member in ["Ana", "Bo", "Cem", "Dora", "Emil"]]
    assert answers == ["Lent until day 28"] * 4 + ["No free copy"]
    answer = return_book(library, out, "o", "Cem")
    assert answer == "Owls: back from Cem", (
        f"return_book('o', 'Cem') should answer Owls: back from Cem, but it answered: {answer}"
    )
    answer = lend(library, out, "o", "Emil", 8)
    assert answer == "Lent until day 29", (
        f"lend('o', 'Emil', 8) should answer Lent until day 29, but it answered: {answer}"
    )
    answer = return_book(library, out, "a", "Ana")
    assert answer == "Not on loan", f"return_book('a', 'Ana') should answer Not on loan, but it answered: {answer}"
    answers = [return_book(library, out, "o", member) for member in ["Emil", "Ana", "Dora", "Bo"]]
    assert answers == ["Owls: back from Emil", "Owls: back from Ana", "Owls: back from Dora", "Owls: back from Bo"]


def three_parameters():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 3}}
    out = type(loans)()
    lend(library, out, "4017", "Priya", 40)
    try:
        return_book(library, out, "4017", "Priya")
        problem = ""
    except TypeError as error:
        problem = str(error)
    assert "positional argument" in problem and "return_book" in problem


def one_loan_per_book():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 3}}
    out = type(loans)()
    lend(library, out, "4017", "Priya", 40)
    assert lend(library, out, "4017", "Omar", 40) in ("Already lent", "No free copy")


def loan_overwritten():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 3}}
    out = type(loans)()
    lend(library, out, "4017", "Priya", 40)
    lend(library, out, "4017", "Omar", 40)
    assert (
        isinstance(out, dict)
        and len(out) == 1
        and isinstance(out["4017"], dict)
        and out["4017"].get("member") == "Omar"
    )


def copies_counted_down():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 3}}
    lend(library, type(loans)(), "4017", "Priya", 40)
    assert library["4017"]["copies"] == 2


def all_loans_counted():
    library = {
        "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 3},
        "8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1},
    }
    out = type(loans)()
    lend(library, out, "4017", "Priya", 40)
    assert lend(library, out, "8850", "Zoya", 40) == "No free copy"


def one_too_many():
    library = {"8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1}}
    out = type(loans)()
    lend(library, out, "8850", "Zoya", 40)
    assert lend(library, out, "8850", "Omar", 40) == "Lent until day 61"


def new_list_inside():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 3}}
    out = type(loans)()
    lend(library, out, "4017", "Priya", 40)
    assert return_book(library, out, "4017", "Priya") == "Salt Road: back from Priya"
    assert return_book(library, out, "4017", "Priya") == "Salt Road: back from Priya"


def all_copies_returned():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 3}}
    out = type(loans)()
    lend(library, out, "4017", "Priya", 40)
    lend(library, out, "4017", "Omar", 40)
    assert return_book(library, out, "4017", "Omar") == "Salt Road: back from Omar"
    assert return_book(library, out, "4017", "Priya") == "Not on loan"
    lend(library, out, "4017", "Priya", 40)
    assert return_book(library, out, "4017", "Priya") == "Salt Road: back from Priya"


def first_copy_returned():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 3}}
    out = type(loans)()
    lend(library, out, "4017", "Priya", 40)
    assert return_book(library, out, "4017", "Wei") == "Salt Road: back from Wei"


def limit_forgotten():
    library = {n: {"title": n, "author": n, "copies": 2} for n in "123456"}
    out = type(loans)()
    assert [lend(library, out, n, "Omar", 40) for n in "123456"] == ["Lent until day 61"] * 6
