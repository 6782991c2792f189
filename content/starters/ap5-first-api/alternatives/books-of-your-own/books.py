"""Mine."""

BOOKS = {
    12: {"id": 12, "title": "It", "author": "Stephen King"},
    40: {"id": 40, "title": "Ulysses", "author": "James Joyce"},
}
