"""Shelf 2.1: the books in the hallway. Start it from any folder: shelf [FILE] [DATE]"""

import datetime
import sys

from shelf.service import Library
from shelf.storage import DamagedError, FileStore


def ask_number(question: str) -> int:
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


def show_books(library: Library) -> None:
    """Ask for a word and show the books that have it in their title."""
    found = library.find(input("A word of the title: ").strip())
    for line in found:
        print(line)
    if not found:
        print("There's no such book")


def menu(library: Library, today: datetime.date) -> None:
    """Ask for commands until somebody quits."""
    while True:
        command = input("add, find, lend, return, hold or quit? ").strip().lower()
        if command == "quit":
            break
        elif command == "add":
            isbn = input("ISBN: ").strip()
            title = input("Title: ").strip()
            author = input("Author: ").strip()
            print(library.add(isbn, title, author, ask_number("Number of copies: ")))
        elif command == "find":
            show_books(library)
        elif command == "lend":
            isbn = input("ISBN: ").strip()
            print(library.lend(isbn, input("Who? ").strip(), today))
        elif command == "return":
            isbn = input("ISBN: ").strip()
            print(library.give_back(isbn, input("Who? ").strip(), today))
        elif command == "hold":
            isbn = input("ISBN: ").strip()
            print(library.hold(isbn, input("Who? ").strip()))
        else:
            print("I don't know that one. Please try again.")


def main() -> None:
    """Load, show the menu, and end with one line if that isn't possible."""
    arguments = sys.argv
    if len(arguments) > 2:
        sys.exit("Usage: shelf [FILE] [DATE]")
    name = arguments[0] if arguments else "shelf.json"
    today = datetime.date.today()
    if len(arguments) == 2:
        try:
            today = datetime.date.fromisoformat(arguments[1])
        except ValueError:
            sys.exit(f"{arguments[1]} is not a date such as 2028-01-21")
    try:
        library = Library(FileStore(name))
    except DamagedError as error:
        sys.exit(str(error))
    print(f"Welcome to Shelf. Books: {len(library.books)}, loans: {len(library.out())}")
    menu(library, today)
    print("See you at the shelf")


if __name__ == "__main__":
    main()
