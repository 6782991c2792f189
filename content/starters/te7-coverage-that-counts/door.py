"""The tablet by the door. May this person take this cat home?

    python door.py Biscuit Parveen
"""

import sys

from hotel.doors import may_collect
from hotel.storage import load


def main():
    if len(sys.argv) != 3:
        sys.exit("Which cat, and who's here? For example: python door.py Biscuit Parveen")
    cat, person = sys.argv[1:]
    with open("bookings.txt", encoding="utf-8") as file:
        stays, unreadable = load(file.read().splitlines())
    for stay in stays:
        if stay.cat == cat:
            print(f"Yes. Goodbye, {cat}!" if may_collect(stay, person) else f"No. {cat} stays here.")
            return
    print(f"No cat in this hotel is called {cat}.")


if __name__ == "__main__":
    main()
