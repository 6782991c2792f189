"""Checks of the exercise back-in-a-week."""

from main import AudioBook, Book


def days_of_a_book_and_of_an_audio_book():
    assert AudioBook("Dune").days() == 7, f"For an audio book, days() returns {AudioBook('Dune').days()!r}."
    dune = AudioBook("Dune")
    assert [dune.label(), dune.label()] == ["Dune: back in 7 days", "Dune: back in 7 days"]
    assert Book("Dune").days() == 21, (
        f"For a book, days() returns {Book('Dune').days()!r}. Which class should you change?"
    )


def label_is_still_in_one_place():
    old = Book.label
    Book.label = lambda self: "a new label"
    new = AudioBook("Dune").label()
    Book.label = old
    assert new == "a new label", (
        "`Book` got a new `label`, but an audio book still has its own. Which methods could `AudioBook` inherit?"
    )


def other_titles():
    labels = [Book("Salt Road").label(), AudioBook("Emma").label(), AudioBook("Sula").label()]
    assert labels == ["Salt Road: back in 21 days", "Emma: back in 7 days", "Sula: back in 7 days"]
