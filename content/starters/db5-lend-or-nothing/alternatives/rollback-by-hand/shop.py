"""The swap shop, by owner."""

import sqlite3

from swaps import swap


def print_shop(connection):
    last = None
    for owner, name in connection.execute("SELECT owner, name FROM things ORDER BY owner, name"):
        if owner != last:
            print(owner)
            last = owner
        print("  -", name)


def main():
    connection = sqlite3.connect("swaps.db")
    try:
        print_shop(connection)
        names = []
        while True:
            name = input("> ")
            if not name:
                break
            names.append(name)
        try:
            swap(connection, names)
        except ValueError as error:
            print("Oh no,", error)
            return
        print("Now:")
        print_shop(connection)
        print("\n".join(row[0] for row in connection.execute("SELECT entry FROM diary")))
    finally:
        connection.close()


if __name__ == "__main__":
    main()
