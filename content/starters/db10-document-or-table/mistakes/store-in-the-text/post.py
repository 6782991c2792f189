"""Print the message for somebody: python post.py Ilse"""

import sqlite3
import sys

import my_documents
import my_tables
from facts import FACTS


def message(store, connection, name):
    """Returns the message for a person. `store` is my_documents or my_tables."""
    mine = store.of_person(connection, name)
    if not mine:
        return f"{name}, we don't know yet what you like. Come on Friday!"
    lines = [f"{name}, your films from {store.__name__}."]
    for film, stars in mine:
        others = [pair for pair in store.of_thing(connection, film) if pair[0] != name]
        if not others:
            lines.append(f"{film}: {'*' * stars}, and nobody else has seen it. Bring it along!")
            continue
        friend, their_stars = max(others, key=lambda pair: abs(pair[1] - stars))
        verdict = "You'll agree" if stars == their_stars else "Sit far apart"
        lines.append(f"{film}: you {'*' * stars}, {friend} {'*' * their_stars}. {verdict}.")
    return "\n".join(lines)


def filled(store):
    """Returns a connection to a store with your facts."""
    connection = sqlite3.connect(":memory:")
    store.start(connection)
    for who, what, number in FACTS:
        store.add(connection, who, what, number)
    return connection


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Type a name: python post.py Ilse")
    texts = [message(store, filled(store), sys.argv[1]) for store in (my_documents, my_tables)]
    print(texts[0])
    if texts[0] != texts[1]:
        print("\nBut the tables wrote:\n" + texts[1])
