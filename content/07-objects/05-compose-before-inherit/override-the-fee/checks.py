"""Checks of the exercise override-the-fee."""

from main import AudioBook, Book, PictureBook, RareBook


def audio_books_three_free_days():
    for days, fee in [(0, 0), (1, 0), (3, 0), (4, 20), (10, 140), (51, 960), (53, 1000), (90, 1000)]:
        got = AudioBook("Dune").fee(days)
        assert got == fee, f"fee({days}) of an audio book returns {got!r}, but should return {fee}."


def rare_books_twice_as_much():
    for days, fee in [(0, 0), (1, 40), (30, 1200), (49, 1960), (50, 2000), (90, 2000)]:
        got = RareBook("Atlas").fee(days)
        assert got == fee, f"fee({days}) of a rare book returns {got!r}, but should return {fee}."


def picture_books_and_ordinary_books():
    for days in [0, 1, 400]:
        assert PictureBook("Frogs").fee(days) == 0, (
            f"fee({days}) of a picture book returns {PictureBook('Frogs').fee(days)!r}."
        )
    assert [Book("Kim").fee(days) for days in [0, 7, 50, 51]] == [0, 140, 1000, 1000], (
        "The fee of an ordinary book has changed."
    )


def each_kind_is_a_book_with_its_own_fee():
    for kind in [AudioBook, PictureBook, RareBook]:
        assert issubclass(kind, Book), (
            f"To Python, {kind.__name__} has nothing to do with Book. What goes into the parentheses after its name?"
        )

    class Booklet(Book):
        pass

    Booklet.__name__ = "RareBook"
    assert Booklet("Frogs").fee(10) == 200, (
        "`Book` looks at the name of a subclass before it calculates. Where's a better place for a rule that's only for rare books?"
    )


def next_years_prices():
    old = Book.fee
    Book.fee = lambda self, days_late: min(1500, 30 * days_late)
    got = [
        AudioBook("Dune").fee(2),
        AudioBook("Dune").fee(5),
        AudioBook("Dune").fee(99),
        RareBook("Atlas").fee(5),
        RareBook("Atlas").fee(99),
        PictureBook("Frogs").fee(9),
    ]
    Book.fee = old
    assert got == [0, 60, 1500, 300, 3000, 0]


def limit_copied():
    old = Book.fee
    Book.fee = lambda self, days_late: 5000
    got = [AudioBook("Dune").fee(9), RareBook("Atlas").fee(9)]
    Book.fee = old
    assert got in ([1000, 10000], [5000, 2000], [1000, 2000])


def price_copied():
    old = Book.fee
    Book.fee = lambda self, days_late: 7
    got = [AudioBook("Dune").fee(9), RareBook("Atlas").fee(9)]
    Book.fee = old
    assert got == [120, 360]


def one_price_copied():
    old = Book.fee
    Book.fee = lambda self, days_late: 7
    got = [AudioBook("Dune").fee(9), RareBook("Atlas").fee(9)]
    Book.fee = old
    assert got[0] == 120 or got[1] == 360
