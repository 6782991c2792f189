"""Checks of the exercise no-negative-copies."""

from main import Book


def a_new_book_is_checked_too():
    try:
        Book("Kim", -7)
        message = None
    except ValueError as error:
        message = str(error)
    assert message is not None, "`Book('Kim', -7)` made a book with −7 copies. Does `__init__` go through your setter?"
    assert "-7" in message, f"The message for −7 copies is {message!r}. The number isn't in it."
    assert Book("Kim", 0).copies == 0, f"`Book('Kim', 0).copies` is {Book('Kim', 0).copies!r}."


def two_books_keep_two_numbers():
    one, two = Book("Kim", 1), Book("Fog", 2)
    one.copies = 8
    assert (one.copies, two.copies) == (8, 2), (
        f"Kim was set to 8 copies and Fog has 2, but the two properties say {one.copies!r} and {two.copies!r}."
    )


def the_number_isnt_open_to_everyone():
    public = [name for name in vars(Book("Kim", 1)) if not name.startswith("_") and name != "title"]
    assert not public, (
        f"Your book keeps something under the name `{public[0]}`, which anyone may set. How should a name begin if it's only for the methods?"
    )


def other_numbers():
    book = Book("Kim", 4)
    for number in (-1, -100, -3):
        try:
            book.copies = number
            refused = False
        except ValueError as error:
            refused = str(number) in str(error)
        assert refused and book.copies == 4
    try:
        book.copies -= 5
    except ValueError:
        pass
    assert book.copies == 4
    book.copies -= 4
    assert book.copies == 0 and book.title == "Kim"
    book.copies = 12
    assert book.copies == 12


def guard_beside_the_attribute():
    assert not isinstance(getattr(Book, "copies", None), property)
    book = Book("Kim", -7)
    book.copies = -8
    assert book.copies == -8


def only_at_the_start():
    try:
        Book("Kim", -7)
        checked = False
    except ValueError:
        checked = True
    book = Book("Kim", 4)
    book.copies = -7
    assert checked and book.copies == -7


def start_goes_around():
    assert isinstance(getattr(Book, "copies", None), property)
    assert Book("Kim", -7).copies == -7


def turned_into_zero():
    book = Book("Kim", 4)
    book.copies = -7
    assert book.copies == 0


def refusal_printed():
    book = Book("Kim", 4)
    book.copies = -7
    assert book.copies == 4


def number_not_named():
    try:
        Book("Kim", -7)
        message = "-7"
    except ValueError as error:
        message = str(error)
    assert "-7" not in message


def gets_through():
    assert isinstance(getattr(Book, "copies", None), property)
    book = Book("Kim", 4)
    book.copies = -7
    assert book.copies == -7


def another_public_name():
    assert isinstance(getattr(Book, "copies", None), property)
    assert [name for name in vars(Book("Kim", 1)) if not name.startswith("_") and name != "title"]
