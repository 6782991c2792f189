import sqlite3

import store

connection = sqlite3.connect("library.db")
connection.row_factory = sqlite3.Row
print("Good morning! Tell me about a book.")
while True:
    loved = input("> ")
    if not loved:
        break
    book = store.suggest(connection, loved)
    print("Sorry, not today." if book is None else f"Try {book.title}!")
connection.close()
print("Goodbye!")
