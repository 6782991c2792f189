"""Shelf 1.0: the books in the hallway. Start this file: python main.py [FILE] [DATE]"""

import datetime
import sys

from shelf.books import add_book, find_books
from shelf.loans import lend, return_book
from shelf.storage import DamagedError, load, save


def ask_number(question):
    """Ask until somebody types a whole number of 1 or more, and return it."""
    while True:
        try:
            number = int(input(question))
        except ValueError:
            print("Digits only, please")
        else:
            if number >= 1:
                return number
            print("At least 1, please")


def show_books(books):
    """Ask for a word and show the books that have it in their title."""
    found = find_books(books, input("A word of the title: ").strip())
    for line in found:
        print(line)
    if not found:
        print("There's no such book")


def menu(books, loans, today, name):
    """Ask for commands until somebody quits. Save after each change."""
    while True:
        command = input("add, find, lend, return or quit? ").strip().lower()
        if command == "quit":
            break
        elif command == "add":
            isbn = input("ISBN: ").strip()
            title = input("Title: ").strip()
            author = input("Author: ").strip()
            print(add_book(books, isbn, title, author, ask_number("Number of copies: ")))
        elif command == "find":
            show_books(books)
        elif command == "lend":
            isbn = input("ISBN: ").strip()
            print(lend(books, loans, isbn, input("Who? ").strip(), today))
        elif command == "return":
            isbn = input("ISBN: ").strip()
            print(return_book(books, loans, isbn, input("Who? ").strip(), today))
        elif command == "wait":
            today += datetime.timedelta(days=int(input("How many days? ")))
        else:
            print("I don't know that one. Please try again.")
        if command in ("add", "lend", "return"):
            save(books, loans, name)


def main(arguments):
    """Load, show the menu, and end with one line if that isn't possible."""
    if len(arguments) > 2:
        sys.exit("Usage: python main.py [FILE] [DATE]")
    name = arguments[0] if arguments else "shelf.json"
    today = datetime.date.today()
    if len(arguments) == 2:
        try:
            today = datetime.date.fromisoformat(arguments[1])
        except ValueError:
            sys.exit(f"{arguments[1]} is not a date such as 2028-01-21")
    try:
        books, loans = load(name)
    except DamagedError as error:
        sys.exit(str(error))
    print(f"Welcome to Shelf. Books: {len(books)}, loans: {len(loans)}")
    menu(books, loans, today, name)
    print("See you at the shelf")


if __name__ == "__main__":
    main(sys.argv[1:])
