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
        return f"{name}, who are you?"
    film = mine[0][0]
    friends = [friend for friend, _ in store.of_thing(connection, film)]
    return f"{name}, talk to {friends[0]} about {film}."


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
