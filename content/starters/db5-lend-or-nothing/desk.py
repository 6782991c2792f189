"""Joao brings back Dune (his loan is number 9), and it goes to the next in the queue."""

import sqlite3
from contextlib import closing

from store import pass_on

with closing(sqlite3.connect("library.db")) as connection:
    print("Passed on to member", pass_on(connection, 9, "2028-03-06"))
