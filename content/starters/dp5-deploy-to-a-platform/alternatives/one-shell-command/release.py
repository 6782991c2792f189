import sys

import store
from books import BOOKS
from models import BookIn

try:
    store.metadata.create_all(store.engine())
    if not store.book_ids():
        for book in BOOKS.values():
            store.add_book(BookIn(**book))
except Exception as error:
    sys.exit(f"release: {error}")
