"""The shelf of the dining car: book number -> book. A program that imports it forgets new books when it ends."""

BOOKS = {
    1: {"id": 1, "title": "Murder on the Orient Express", "left_by": "a lady in car 12"},
    2: {"id": 2, "title": "The Left Hand of Darkness", "left_by": "Safiya"},
    3: {"id": 3, "title": "So Long a Leter", "left_by": "a student, seat 41"},
}


def add_book(title, left_by):
    """Puts a book on the shelf, under the next free number, and returns it."""
    number = max(BOOKS, default=0) + 1
    BOOKS[number] = {"id": number, "title": title, "left_by": left_by}
    return BOOKS[number]
