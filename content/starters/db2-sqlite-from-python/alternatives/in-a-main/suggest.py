import sqlite3
from contextlib import closing

from store import suggest


def main():
    with closing(sqlite3.connect("library.db")) as connection:
        connection.row_factory = sqlite3.Row
        book = suggest(connection, input("What did you love? "))
    if book:
        print("You loved that? Then you'll love", book.title, "by", book.author)
    else:
        print("You loved that? I'll have to think about it.")


if __name__ == "__main__":
    main()
