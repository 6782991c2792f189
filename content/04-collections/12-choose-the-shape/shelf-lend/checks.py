"""Checks of the exercise shelf-lend."""

from main import lend


def a_book_thats_on_the_shelf_is_lent():
    library = {
        "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
        "8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1},
    }
    out = {"4017": {"member": "Priya", "due": 52}}
    answer = lend(library, out, "8850", "Omar", 40)
    assert answer is not None, (
        "Omar wants book 8850, but your function returned nothing (None). Which line should return the answer?"
    )
    assert answer == "Lent until day 61", (
        f"On day 40, Omar wants book 8850, which nobody has. Your function returned: {answer}"
    )
    assert out == {"4017": {"member": "Priya", "due": 52}, "8850": {"member": "Omar", "due": 61}}, (
        f"After Omar's loan, `loans` is {out}. What should be in it?"
    )


def a_book_that_nobody_owns():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1}}
    out = {}
    answer = lend(library, out, "9999", "Omar", 40)
    assert answer == "No such book", f"There's no book 9999. Your function returned: {answer}"
    assert out == {}, f"There's no book 9999, but `loans` is {out} now."


def a_book_that_somebody_has():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1}}
    out = {"4017": {"member": "Priya", "due": 52}}
    answer = lend(library, out, "4017", "Omar", 40)
    assert answer == "Already lent", f"Priya has book 4017, and Omar wants it. Your function returned: {answer}"
    assert out == {"4017": {"member": "Priya", "due": 52}}, f"Priya has this book, but `loans` is {out} now."


def a_member_with_five_loans_and_one_with_four():
    library = {n: {"title": "Book " + n, "author": "A. Author", "copies": 1} for n in "123456789"}
    out = {n: {"member": "Omar", "due": 50} for n in "12345"}
    answer = lend(library, out, "9", "Omar", 40)
    assert answer == "Five loans already", (
        f"Omar has five loans and wants a book that nobody has. Your function returned: {answer}"
    )
    assert "9" not in out, (
        "Your function refused Omar, but it stored the loan anyway. When should your function store a loan?"
    )
    out = {n: {"member": "Omar", "due": 50} for n in "1234"}
    out["5"] = {"member": "Priya", "due": 50}
    out["6"] = {"member": "Priya", "due": 50}
    answer = lend(library, out, "9", "Omar", 45)
    assert answer == "Lent until day 66", (
        f"On day 45, Omar has four loans, Priya has two, and Omar wants a book that nobody has. Your function returned: {answer}"
    )


def two_reasons_at_once_the_first_one_counts():
    library = {n: {"title": "Book " + n, "author": "A. Author", "copies": 1} for n in "123456789"}
    out = {n: {"member": "Omar", "due": 50} for n in "12345"}
    out["6"] = {"member": "Priya", "due": 50}
    answer = lend(library, out, "0000", "Omar", 40)
    assert answer == "No such book", (
        f"Omar has five loans and asks for book 0000, which doesn't exist. Your function returned: {answer}"
    )
    answer = lend(library, out, "6", "Omar", 40)
    assert answer == "Already lent", (
        f"Omar has five loans and asks for book 6, which Priya has. Your function returned: {answer}"
    )
    answer = lend(library, out, "1", "Omar", 40)
    assert answer == "Already lent", (
        f"Omar has five loans and asks for book 1, which he has himself. Your function returned: {answer}"
    )


def a_whole_day_at_another_library():
    library = {n: {"title": n, "author": n, "copies": 1} for n in ["a", "b", "c", "d", "e", "f", "g"]}
    out = {}
    answers = [lend(library, out, n, "Zoya", 3) for n in ["a", "b", "c", "d", "e", "f", "a", "x"]]
    assert answers == ["Lent until day 24"] * 5 + ["Five loans already", "Already lent", "No such book"]
    answer = lend(library, out, "f", "Wei", 9)
    assert answer == "Lent until day 30", f"On day 9, Wei wants a book that's free. Your function returned: {answer}"
    assert out["f"] == {"member": "Wei", "due": 30} and len(out) == 6


def lent_twice():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1}}
    out = {"4017": {"member": "Priya", "due": 52}}
    assert lend(library, out, "4017", "Omar", 40) == "Lent until day 61"


def unknown_book_lent():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1}}
    assert lend(library, {}, "9999", "Omar", 40) == "Lent until day 61"


def limit_asked_first():
    library = {n: {"title": n, "author": n, "copies": 1} for n in "123456"}
    out = {n: {"member": "Omar", "due": 50} for n in "12345"}
    assert lend(library, out, "0000", "Omar", 40) == "Five loans already"


def limit_before_lent():
    library = {n: {"title": n, "author": n, "copies": 1} for n in "123456"}
    out = {n: {"member": "Omar", "due": 50} for n in "12345"}
    out["6"] = {"member": "Priya", "due": 50}
    assert lend(library, out, "6", "Omar", 40) == "Five loans already"


def not_stored():
    library = {"8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1}}
    out = {}
    assert lend(library, out, "8850", "Omar", 40) == "Lent until day 61" and out == {}


def member_alone():
    library = {"8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1}}
    out = {}
    lend(library, out, "8850", "Omar", 40)
    assert out == {"8850": "Omar"}


def due_today():
    library = {"8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1}}
    assert lend(library, {}, "8850", "Omar", 40) == "Lent until day 40"


def day_written_out():
    library = {"8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1}}
    assert lend(library, {}, "8850", "Omar", 45) == "Lent until day 61"


def same_answer_for_two():
    library = {"4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1}}
    assert lend(library, {}, "9999", "Omar", 40) == "Already lent"


def all_loans_counted():
    library = {n: {"title": n, "author": n, "copies": 1} for n in "1234569"}
    out = {n: {"member": "Priya", "due": 50} for n in "12345"}
    assert lend(library, out, "9", "Omar", 40) == "Five loans already"


def six_allowed():
    library = {n: {"title": n, "author": n, "copies": 1} for n in "1234567"}
    out = {n: {"member": "Omar", "due": 50} for n in "12345"}
    assert lend(library, out, "6", "Omar", 40) == "Lent until day 61"
    assert lend(library, out, "7", "Omar", 40) == "Five loans already"


def member_as_key():
    library = {"8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1}}
    out = {}
    lend(library, out, "8850", "Omar", 40)
    assert "Omar" in out and "8850" not in out


def nobody_counted():
    library = {n: {"title": n, "author": n, "copies": 1} for n in "1234567"}
    out = {n: {"member": "Omar", "due": 50} for n in "12345"}
    assert lend(library, out, "6", "Omar", 40) == "Lent until day 61"
    assert lend(library, out, "7", "Omar", 40) == "Lent until day 61"


def keys_as_records():
    library = {
        "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
        "8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1},
    }
    try:
        lend(library, {"4017": {"member": "Priya", "due": 52}}, "8850", "Omar", 40)
        problem = ""
    except TypeError as error:
        problem = str(error)
    assert "indices must be" in problem
