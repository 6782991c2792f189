"""Checks of the exercise book-class."""

import ast

from main import Book
from understory import program


def a_new_book_has_all_four_attributes():
    book = Book("Emma", "Jane Austen", 3)
    for name, value in [("title", "Emma"), ("author", "Jane Austen"), ("copies", 3), ("lent", 0)]:
        assert hasattr(book, name), f"A new book has no attribute `{name}`. Which line of `__init__` stores it?"
        assert getattr(book, name) == value, (
            f"For `Book('Emma', 'Jane Austen', 3)`, the attribute `{name}` is {getattr(book, name)!r}."
        )
    try:
        lent = Book("Emma", "Jane Austen", 3, 2).lent
    except TypeError:
        lent = 0
    assert lent == 0, (
        "A call can say that two copies of a new book are lent. Who decides that a new book is new: the call, or the class?"
    )


def without_a_number_theres_one_copy():
    try:
        copies = Book("Emma", "Jane Austen").copies
    except TypeError:
        copies = None
    assert copies is not None, (
        "The call `Book('Emma', 'Jane Austen')` has no number, but `__init__` asks for one. What if a call leaves it out?"
    )
    assert copies == 1, f"The call has no number of copies, so the book should have 1. It has {copies}."


def your_program_uses_the_class():
    assert [
        node
        for node in ast.walk(ast.parse(program.source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Book"
    ], "The class is ready, but your program doesn't make a book with it. Where do the two lines of output come from?"
    made = [one for one in list(globals().values()) if isinstance(one, Book)]
    assert all(type(one.copies) is int for one in made), (
        "At least one of your books has a string for its copies. Which values of the call need no quotation marks?"
    )


def other_books():
    first = Book("Dune", "Frank Herbert", 12)
    second = Book("Sula", "Toni Morrison")
    first.lent = 4
    third = Book("Kim", "Rudyard Kipling", 2)
    assert (first.title, first.author, first.copies, first.lent) == ("Dune", "Frank Herbert", 12, 4)
    assert (second.title, second.author, second.copies, second.lent) == ("Sula", "Toni Morrison", 1, 0)
    assert (third.title, third.copies, third.lent) == ("Kim", 2, 0)


def no_default():
    try:
        Book("Emma", "Jane Austen")
        needed = False
    except TypeError:
        needed = True
    assert needed and Book("Emma", "Jane Austen", 3).lent == 0


def lent_required():
    try:
        Book("Emma", "Jane Austen", 3)
        needed = False
    except TypeError:
        needed = True
    assert needed and Book("Emma", "Jane Austen", 3, 7).lent == 7


def still_a_dictionary():
    calls = [
        node
        for node in ast.walk(ast.parse(program.source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Book"
    ]
    assert not calls and "class Book" in program.source


def lent_optional():
    assert Book("Emma", "Jane Austen", 3, 2).lent == 2
    assert Book("Emma", "Jane Austen", 3).lent == 0
