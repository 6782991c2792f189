"""Checks of the exercise inherit-or-compose."""

from main import Book, Comic, Series


def a_comic_is_a_or_has_a():
    assert issubclass(Comic, Book), (
        "You read a comic like any other book: everything that `Book` can do makes sense for it. Does your `Comic` have to write any of that again?"
    )
    comic = Comic("Frogs", 30)
    comic.read_to(10)
    assert (comic.left(), comic.minutes()) == (20, 20), (
        f"A comic of 30 pages has been read to page 10. left() returns {comic.left()}, and minutes() returns {comic.minutes()}."
    )
    assert Book("Kim", 30).minutes() == 60, (
        f"An ordinary book of 30 pages takes {Book('Kim', 30).minutes()} minutes now. It should be 60."
    )


def book_doesnt_know_what_kinds_there_are():
    code = Book.minutes.__code__
    assert "Comic" not in code.co_names and "Comic" not in code.co_consts, (
        "`minutes` in `Book` asks whether the book is a comic. Which class could have that rule?"
    )


def a_series_is_a_or_has_a():
    series = Series("Two", [Book("Kim", 10), Book("Sula", 20)])
    assert not isinstance(series, Book), (
        "Your `Series` is a book, so it has a method `read_to`. In which of its books would the bookmark be?"
    )
    assert not isinstance(series, (list, tuple, dict, set)), (
        "Your `Series` is a collection, so somebody can sort it, and part 3 comes first. Which attribute could hold the books instead?"
    )


def the_time_for_all_thats_left():
    kim, sula, frogs = Book("Kim", 10), Book("Sula", 20), Comic("Frogs", 30)
    series = Series("Three", [kim, sula, frogs])
    assert series.minutes() == 90, (
        f"A book of 10 pages, one of 20 and a comic of 30: minutes() of the series returns {series.minutes()}, but should return 90."
    )
    sula.read_to(15)
    frogs.read_to(30)
    assert series.minutes() == 30, (
        f"Then 15 pages of the second book and the whole comic were read. minutes() of the series returns {series.minutes()}, but should return 30."
    )
    assert Series("None yet", []).minutes() == 0, "A series without books should take 0 minutes."


def the_next_book():
    kim, sula, frogs = Book("Kim", 10), Book("Sula", 20), Comic("Frogs", 30)
    series = Series("Three", [kim, sula, frogs])
    kim.read_to(3)
    assert series.next_book() is kim, "The first of three books isn't finished yet, but `next_book` doesn't return it."
    kim.read_to(10)
    assert series.next_book() is sula, (
        "The first of three books is finished, but `next_book` doesn't return the second one."
    )
    sula.read_to(20)
    frogs.read_to(30)
    assert series.next_book() is None, "All three books are finished, but `next_book` doesn't return None."
    assert len({id(book) for book in [kim, sula, frogs]}) == 3 and series.minutes() == 0


def books_of_a_different_kind_and_a_changed_mind():
    class Poem(Book):
        def minutes(self):
            return 7 * self.left()

    poem, kim = Poem("Owl", 2), Book("Kim", 10)
    series = Series("Short", [kim, poem])
    assert series.minutes() == 34
    kim.read_to(10)
    assert series.next_book() is poem and series.minutes() == 14
    series.next_book()
    kim.bookmark = 5
    assert series.next_book() is kim and series.minutes() == 24


def comic_has_a_book():
    assert not issubclass(Comic, Book)
    assert any(isinstance(value, Book) for value in vars(Comic("Frogs", 30)).values())


def book_asks_for_comics():
    code = Book.minutes.__code__
    assert "Comic" in code.co_names or "Comic" in code.co_consts


def minutes_from_the_start():
    comic = Comic("Frogs", 30)
    comic.read_to(10)
    assert comic.left() == 20 and comic.minutes() == 30


def counted_once():
    kim = Book("Kim", 10)
    series = Series("One", [kim])
    before = series.minutes()
    kim.read_to(10)
    assert before == 20 and series.minutes() == 20


def titles_only():
    kim = Book("Kim", 10)
    assert Series("One", [kim]).next_book() == "Kim"


def never_started():
    kim = Book("Kim", 10)
    kim.read_to(3)
    assert Series("One", [kim]).next_book() is None


def crash_at_the_end():
    try:
        Series("None yet", []).next_book()
        crashed = False
    except IndexError:
        crashed = True
    assert crashed


def list_emptied():
    kim = Book("Kim", 10)
    books = [kim]
    kim.read_to(10)
    Series("One", books).next_book()
    assert books == []
