"""Checks of the exercise book-record."""

import ast

from main import Book
from understory import program


def python_writes_the_class():
    assert hasattr(Book, "__dataclass_fields__"), (
        "`Book` isn't a dataclass yet, so two books with equal values are still different. Where does the True come from?"
    )
    written = [
        part.name
        for node in ast.walk(ast.parse(program.source))
        if isinstance(node, ast.ClassDef) and node.name == "Book"
        for part in node.body
        if isinstance(part, ast.FunctionDef) and part.name in ("__init__", "__eq__", "__repr__")
    ]
    assert not written, f"You still write `{written[0]}` yourself. What does the dataclass make from its fields?"


def three_fields():
    names = list(Book.__dataclass_fields__)
    assert names == ["title", "author", "pages"], (
        f"The fields of your book are: {', '.join(names) or 'none'}. Which attributes did the old class store, and in which order?"
    )
    for name, wanted in (("title", "str"), ("author", "str"), ("pages", "int")):
        kind = Book.__dataclass_fields__[name].type
        kind = getattr(kind, "__name__", kind)
        assert kind == wanted or kind not in ("str", "int", "float", "bool", "list", "dict"), (
            f"The field `{name}` has the type {kind}. What type are the values that the calls pass?"
        )


def other_books():
    one = Book("Sula", "Toni Morrison", 174)
    two = Book("Sula", "Toni Morrison", 174)
    three = Book("Sula", "Toni Morrison", 190)
    assert one.label() == "Sula by Toni Morrison"
    assert (one.title, one.author, one.pages) == ("Sula", "Toni Morrison", 174)
    assert (one == two, one == three) == (True, False)
    assert repr(three) == "Book(title='Sula', author='Toni Morrison', pages=190)"


def init_kept():
    assert hasattr(Book, "__dataclass_fields__")
    assert not Book.__dataclass_fields__
