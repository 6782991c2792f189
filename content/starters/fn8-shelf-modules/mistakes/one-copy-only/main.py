"""Shelf 0.2: the books in the hallway. Start this file."""

import datetime

from shelf.books import add_book, find_books
from shelf.loans import lend, return_book


def main():
    """Ask for commands until somebody quits."""
    books = {
        "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 3},
        "8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1},
        "2263": {"title": "Bread and Rivers", "author": "Tomasz Zielinski", "copies": 2},
    }
    loans = []
    today = datetime.date.today()
    print("Welcome to Shelf")
    while True:
        command = input("add, find, lend, return, wait or quit? ").strip().lower()
        if command == "quit":
            break
        elif command == "add":
            isbn = input("ISBN: ").strip()
            title = input("Title: ").strip()
            author = input("Author: ").strip()
            copies = int(input("Number of copies: "))
            print(add_book(books, isbn, title, author))
        elif command == "find":
            found = find_books(books, input("A word of the title: ").strip())
            for line in found:
                print(line)
            if not found:
                print("There's no such book")
        elif command == "lend":
            isbn = input("ISBN: ").strip()
            member = input("Who? ").strip()
            print(lend(books, loans, isbn, member, today))
        elif command == "return":
            isbn = input("ISBN: ").strip()
            member = input("Who? ").strip()
            print(return_book(books, loans, isbn, member, today))
        elif command == "wait":
            today += datetime.timedelta(days=int(input("How many days? ")))
            print("Today is", today)
        else:
            print("I don't know that one. Please try again.")
    print("See you at the shelf")


if __name__ == "__main__":
    main()
