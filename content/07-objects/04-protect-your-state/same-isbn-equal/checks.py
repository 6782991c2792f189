"""Checks of the exercise same-isbn-equal."""

from main import Book


class Film:
    def __init__(self, isbn):
        self.isbn = isbn


def whats_equal_and_what_isnt():
    def equal(one, other):
        try:
            return one == other
        except AttributeError as error:
            return f"an error: {error}"

    got = equal(Book("Kim", "1-2"), Book("Kim", "3-4"))
    assert got is False, f"Two books called Kim with the ISBNs 1-2 and 3-4 were compared, and the result was {got!r}."
    got = equal(Book("Fog", "1-2"), Book("Kim", "12"))
    assert got is True, f"A book with the ISBN 1-2 and one with 12 were compared, and the result was {got!r}."
    for other in ("12", 12, None):
        got = equal(Book("Fog", "12"), other)
        assert got is False or got is NotImplemented, f"A book was compared with {other!r}, and the result was {got!r}."


def other_books_in_lists():
    books = [Book("A", "55-5"), "55", None, Book("B", "6"), Book("C", "555")]
    wanted = Book("Z", "5-5-5")
    assert books.count(wanted) == 2 and books.index(Book("Y", "-6-")) == 3 and Book("X", "7") not in books
    assert Book("A", "1") != Book("A", "2") and Book("A", "1") == Book("B", "1-")
    assert (Book("A", "1") == Film("1")) is False
    assert (
        Book("A", "012") != Book("B", "12")
        and Book("A", "12") != Book("B", "21")
        and Book("A", "1") != Book("B", "12") != Book("C", "1")
    )
    one, two = Book("A", "1-2"), Book("B", "12")
    before = (one.isbn, two.isbn)
    assert one == two and (one.isbn, two.isbn) == before


def only_one_side():
    assert Book("Fog", "12") == Book("Kim", "12")
    assert (Book("Fog", "1-2") == Book("Kim", "12")) != (Book("Kim", "12") == Book("Fog", "1-2"))


def hyphens_count():
    assert Book("Fog", "12") == Book("Fog", "12")
    assert Book("Fog", "1-2") != Book("Fog", "12")


def title_and_isbn():
    assert Book("Fog", "12") == Book("Fog", "12")
    assert Book("Fog", "12") != Book("Kim", "12")


def anything_with_an_isbn():
    assert Book("Fog", "12") == Film("12")


def changed_by_comparing():
    one, two = Book("Fog", "1-2"), Book("Kim", "12")
    before = (one.isbn, two.isbn)
    _ = one == two
    assert (one.isbn, two.isbn) != before
