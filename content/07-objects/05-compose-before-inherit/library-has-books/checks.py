"""Checks of the exercise library-has-books."""

import builtins

from main import Book, Library, house


def a_library_has_books_and_it_isnt_one_of():
    kinds = [
        name
        for name, kind in [("list", list), ("dictionary", dict), ("set", set), ("book", Book)]
        if isinstance(Library(), kind)
    ]
    assert not kinds, (
        f"Your Library is a {' and a '.join(kinds)}, so it has inherited all of its methods. Which attribute could hold the books instead?"
    )


def every_isbn_only_once():
    one = Library()
    one.add(Book("5521", "Emma"))
    text = None
    try:
        one.add(Book("5521", "Emma, in large print", 8))
    except ValueError as error:
        text = str(error)
    assert text is not None, "Your library took two books with the ISBN 5521."
    assert "5521" in text, f"The second book was refused with: {text}. Which ISBN is it about?"
    assert one.free() == 1, (
        f"A second book with the same ISBN was refused. Before that, 1 copy was free, and now free() returns {one.free()!r}."
    )
    refused = False
    try:
        one.add(Book("5522", "Emma"))
    except ValueError:
        refused = True
    assert not refused, "Two books are called Emma, but they have different ISBNs. Your library refused the second one."


def the_book_counts_its_own_loans():
    one = Library()
    emma, dune = Book("5521", "Emma"), Book("3090", "Dune", 4)
    one.add(emma)
    one.add(dune)
    one.lend("3090")
    one.lend("3090")
    assert (emma.lent, dune.lent) == (0, 2), (
        f"Dune was lent twice and Emma never, but Dune's `lent` is {dune.lent}, and Emma's is {emma.lent}."
    )
    assert one.free() == 3, f"Emma has one free copy and Dune two, but free() returns {one.free()}."


def refuses_what_cant_be_lent():
    one = Library()
    one.add(Book("5521", "Emma"))
    one.lend("5521")
    refused = False
    try:
        one.lend("5521")
    except ValueError:
        refused = True
    assert refused, "Emma has one copy, which was lent. When another reader asked for it, your library didn't refuse."
    refused = False
    try:
        one.add(Book("5521", "Emma", 8))
    except ValueError:
        refused = True
    assert refused, "While the only copy of Emma was lent, your library took a second book with its ISBN."
    text = None
    try:
        one.lend("9999")
    except ValueError as error:
        text = str(error)
    assert text is not None, "There's no book with the ISBN 9999, but your library didn't refuse to lend it."
    assert "9999" in text, f"An unknown book was refused with: {text}. Which ISBN is it about?"


def a_book_thats_lent_without_the_library():
    emma = Book("5521", "Emma", 3)
    one = Library()
    one.add(emma)
    emma.lend()
    assert one.free() == 2, (
        f"Emma has three copies, and one was lent with emma.lend(), without the library. free() should return 2, and returns {one.free()!r}. Who knows how many are free?"
    )


def each_book_answers_for_itself():
    class ReadItHere(Book):
        def free(self):
            return 0

        def lend(self):
            raise ValueError("this one stays in the house")

    one = Library()
    one.add(Book("5521", "Emma", 2))
    one.add(ReadItHere("7001", "Star Maps", 3))
    assert one.free() == 2, (
        f"A special book can only be read in the house, so its method free() returns 0. With this book, the library counts {one.free()} free copies, but should count 2. What should it ask for that number?"
    )
    refused = False
    try:
        one.lend("7001")
    except ValueError:
        refused = True
    assert refused, (
        "A special book has its own method lend(), which refuses, but the library lent it anyway. Who should decide that?"
    )


def two_libraries():
    one, two = Library(), Library()
    one.add(Book("1", "Kim", 3))
    two.add(Book("2", "Sula"))
    one.lend("1")
    assert (one.free(), two.free(), Library().free()) == (2, 1, 0)


def one_dictionary_for_all():
    one, two = Library(), Library()
    before = two.free()
    one.add(Book("77 A", "Kim", 3))
    assert two.free() == before + 3 and any(isinstance(value, (list, dict, set)) for value in vars(Library).values())


def house_instead_of_self():
    one = Library()
    before = house.free()
    one.add(Book("77 A", "Kim", 3))
    assert house.free() == before + 3


def free_printed():
    real = builtins.print
    builtins.print = lambda *values, **named: None
    try:
        one = Library()
        one.add(Book("77 A", "Kim"))
        free = one.free()
    finally:
        builtins.print = real
    assert free is None


def only_the_first_book():
    one = Library()
    one.add(Book("77 A", "Kim", 3))
    one.add(Book("77 B", "Sula", 2))
    assert one.free() == 3


def books_counted():
    one = Library()
    one.add(Book("77 A", "Kim", 3))
    full = one.free()
    one.lend("77 A")
    one.lend("77 A")
    one.lend("77 A")
    assert (full, one.free()) == (1, 1)


def books_with_a_free_copy():
    one = Library()
    one.add(Book("77 A", "Kim", 3))
    assert one.free() == 1


def all_copies_counted():
    kim = Book("77 A", "Kim", 3)
    one = Library()
    one.add(kim)
    one.lend("77 A")
    assert kim.lent == 1 and one.free() == 3


def changed_before_refused():
    one = Library()
    one.add(Book("77 A", "Kim"))
    before = one.free()
    try:
        one.add(Book("77 A", "Kim", 8))
        refused = False
    except ValueError:
        refused = True
    assert refused and one.free() != before


def taken_out_when_lent():
    one = Library()
    one.add(Book("77 A", "Kim"))
    one.lend("77 A")
    try:
        one.add(Book("77 A", "Kim", 8))
        forgotten = True
    except ValueError:
        forgotten = False
    try:
        one.add(Book("77 A", "Kim", 8))
        twice = True
    except ValueError:
        twice = False
    assert forgotten and not twice


def old_book_replaced():
    one = Library()
    one.add(Book("77 A", "Kim"))
    try:
        one.add(Book("77 A", "Kim", 8))
        silent = True
    except ValueError:
        silent = False
    assert silent


def another_error():
    one = Library()
    one.add(Book("77 A", "Kim"))
    try:
        one.add(Book("77 A", "Kim", 8))
        other = False
    except ValueError:
        other = False
    except Exception:
        other = True
    assert other


def same_title_refused():
    one = Library()
    one.add(Book("77 A", "Kim"))
    try:
        one.add(Book("77 B", "Kim"))
        refused = False
    except ValueError:
        refused = True
    assert refused


def number_not_named():
    one = Library()
    one.add(Book("77 A", "Kim"))
    try:
        one.add(Book("77 A", "Kim", 8))
        text = "77 A"
    except ValueError as error:
        text = str(error)
    assert "77 A" not in text


def a_copy_of_the_book():
    kim = Book("77 A", "Kim", 3)
    one = Library()
    one.add(kim)
    one.lend("77 A")
    assert kim.lent == 0 and one.free() == 2


def counted_along():
    kim = Book("77 A", "Kim", 3)
    one = Library()
    one.add(kim)
    before = one.free()
    kim.lend()
    lent_without = one.free()
    one.lend("77 A")
    assert (before, lent_without, one.free()) == (3, 3, 2)


def counted_by_the_library():
    kim = Book("77 A", "Kim")
    one = Library()
    one.add(kim)
    one.lend("77 A")
    one.lend("77 A")
    assert kim.lent == 2


def no_copy_and_silent():
    kim = Book("77 A", "Kim")
    one = Library()
    one.add(kim)
    real = builtins.print
    builtins.print = lambda *values, **named: None
    try:
        one.lend("77 A")
        one.lend("77 A")
        silent = True
    except ValueError:
        silent = False
    finally:
        builtins.print = real
    assert silent and kim.lent == 1


def rule_copied():
    asked = []

    class Special(Book):
        def free(self):
            asked.append("free")
            return 3

        def lend(self):
            asked.append("lend")

    one = Library()
    one.add(Special("77 A", "Star Maps"))
    one.free()
    counted = "free" in asked
    one.lend("77 A")
    assert not (counted and "lend" in asked)


def unknown_and_silent():
    try:
        Library().lend("77 A")
        silent = True
    except Exception:
        silent = False
    assert silent


def key_error():
    try:
        Library().lend("77 A")
        missing = False
    except KeyError:
        missing = True
    except Exception:
        missing = False
    assert missing
