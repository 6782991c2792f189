from books import BEFORE, BOOKS
from main import app


def test_the_library_is_the_same():
    assert BOOKS == BEFORE


def test_nothing_is_replaced():
    assert app.dependency_overrides == {}
