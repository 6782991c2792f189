"""Checks of the exercise forty-thousand-books."""

from main import books
from understory import program


def a_book_that_isnt_there_takes_40_000_looks():
    count = len(books)
    assert count == 40000, (
        f"The number of books in your list is {count}. Which number in the line with `range` decides that?"
    )
    assert "40000" in program.output, (
        "Your list has 40,000 books, but none of your lines shows 40000 looks. Did you change anything else?"
    )
