import store
from books import BOOKS
from models import BookIn

store.create_tables()
for book in BOOKS.values():
    if store.find_same(book["title"], book["author"]) is None:
        store.add_book(BookIn.model_validate(book))
