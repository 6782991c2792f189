"""Checks of the exercise audio-book."""

from main import AudioBook, Book


def an_audio_book_is_a_book():
    assert issubclass(AudioBook, Book), (
        "To Python, your `AudioBook` has nothing to do with `Book`. Where does a class say what it inherits from?"
    )
    dune = AudioBook("Dune", "Frank Herbert", 90)
    for name, value in [("title", "Dune"), ("author", "Frank Herbert"), ("minutes", 90), ("lent", 0)]:
        assert hasattr(dune, name), f"A new audio book has no attribute {name}. Which `__init__` stores it?"
        assert getattr(dune, name) == value, (
            f"For AudioBook('Dune', 'Frank Herbert', 90), the attribute {name} is {getattr(dune, name)!r}."
        )


def never_out():
    frogs = AudioBook("Frogs", "Ada Obi", 3)
    for time in range(50):
        assert frogs.is_free() is True, (
            f"When lent is {frogs.lent}, is_free() of an audio book returns {frogs.is_free()!r}."
        )
        frogs.lend()
    assert frogs.lent == 50, f"An audio book was lent 50 times, but its `lent` is {frogs.lent}."
    frogs.lent = 10**12
    assert frogs.is_free() is True, (
        f"When lent is {frogs.lent}, is_free() of an audio book returns {frogs.is_free()!r}."
    )


def ordinary_books_are_as_before():
    emma = Book("Emma", "Jane Austen")
    said = emma.lend()
    assert said == "Emma: back in 21 days", f"Lending a book returns: {said}"
    assert not emma.is_free(), "Emma has one copy, which is lent, but `is_free` says that it's free."


def nothing_is_copied_from_book():
    old = Book.__init__, Book.lend

    def first(self, *values, **named):
        old[0](self, *values, **named)
        self.shelf = "A"

    Book.__init__, Book.lend = first, lambda self: "a new way to lend"
    dune = AudioBook("Dune", "Frank Herbert", 90)
    said, shelf = dune.lend(), hasattr(dune, "shelf")
    Book.__init__, Book.lend = old
    assert said == "a new way to lend", (
        "With a different `lend` in `Book`, audio books are still lent the old way. Which methods does `AudioBook` really have to write?"
    )
    assert shelf, (
        "If the `__init__` of `Book` stores one more attribute, an audio book doesn't get it. Who could call that method?"
    )


def two_copies():
    dune = AudioBook("Dune", "Frank Herbert", 90)
    times = 0
    try:
        while times < 50:
            dune.lend()
            times += 1
    except ValueError:
        pass
    assert 1 < times < 50 and dune.copies == times and dune.copies != 90


def a_thousand_copies():
    dune = AudioBook("Dune", "Frank Herbert", 90)
    dune.lent = 50
    many = dune.is_free()
    dune.lent = 10**12
    assert many is True and dune.is_free() is False


def lend_copied():
    old = Book.lend
    Book.lend = lambda self: "a new way to lend"
    said = AudioBook("Dune", "Frank Herbert", 90).lend()
    Book.lend = old
    assert said != "a new way to lend"


def attributes_copied():
    old = Book.__init__

    def first(self, *values, **named):
        old(self, *values, **named)
        self.shelf = "A"

    Book.__init__ = first
    shelf = hasattr(AudioBook("Dune", "Frank Herbert", 90), "shelf")
    Book.__init__ = old
    assert not shelf
