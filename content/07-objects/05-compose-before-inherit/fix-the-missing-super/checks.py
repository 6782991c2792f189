"""Checks of the exercise fix-the-missing-super."""

import builtins

from main import AudioBook, Book
from understory import program


def book_fills_in_its_own_part():
    old = Book.__init__

    def new(self, title):
        old(self, title)
        self.pages = 288

    Book.__init__ = new
    dune = AudioBook("Dune", "Leo Aalto")
    Book.__init__ = old
    assert hasattr(dune, "pages"), (
        "If the `__init__` of `Book` stores one more attribute, an audio book doesn't get it. Who could call that method?"
    )


def the_label_of_book_is_used():
    old = Book.label
    Book.label = lambda self: "NEW"
    label = AudioBook("Dune", "Leo Aalto").label()
    Book.label = old
    assert label == "NEW, read by Leo Aalto", f"If the label of `Book` is `NEW`, the label of an audio book is: {label}"


def other_audio_books():
    one, two = AudioBook("Room 21", "Leo Aalto"), AudioBook("Sula", "Ada Obi")
    assert (one.title, one.voice, two.title, two.voice) == ("Room 21", "Leo Aalto", "Sula", "Ada Obi")
    assert one.label() == "Room 21, back in 7 days, read by Leo Aalto"
    assert two.label() == "Sula, back in 7 days, read by Ada Obi"


def nothing_returned():
    real = builtins.print
    builtins.print = lambda *values, **named: None
    try:
        label = AudioBook("Dune", "Leo Aalto").label()
    finally:
        builtins.print = real
    assert label is None


def label_printed():
    lines = [line.strip() for line in program.output.splitlines() if line.strip()]
    assert lines[-1] == "read by Hana Sato" and len(lines) > 2


def seven_in_the_label():
    dune = AudioBook("Dune", "Leo Aalto")
    assert dune.days() == 21 and "7 days" in dune.label()


def title_copied():
    old = Book.__init__

    def new(self, title):
        old(self, title)
        self.pages = 288

    Book.__init__ = new
    dune = AudioBook("Dune", "Leo Aalto")
    Book.__init__ = old
    assert not hasattr(dune, "pages")


def label_copied():
    old = Book.label
    Book.label = lambda self: "NEW"
    label = AudioBook("Dune", "Leo Aalto").label()
    Book.label = old
    assert "NEW" not in label
