"""Ask for a word, and print the books that store.py finds."""

import sqlite3
from contextlib import closing

from store import search_titles

with closing(sqlite3.connect("library.db")) as connection:
    connection.row_factory = sqlite3.Row
    for book in search_titles(connection, input("Word in the title? ")):
        print(f"{book.title}, {book.author}")
