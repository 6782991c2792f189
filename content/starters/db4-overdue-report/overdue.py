"""Print who is late on a day: python overdue.py 2028-03-06"""

import sqlite3
import sys
from contextlib import closing

from store import overdue, report

if len(sys.argv) != 2:
    sys.exit("Type a day: python overdue.py 2028-03-06")


def counted(number, word):
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


day = sys.argv[1]
with closing(sqlite3.connect("library.db")) as connection:
    connection.row_factory = sqlite3.Row
    loans = overdue(connection, day)
    lines = report(connection, day)

if not loans:
    print("Nobody is late.")
for loan in loans:
    print(f"{loan.name}: {loan.title}, {counted(loan.days, 'day')}")
if lines:
    print()
for line in lines:
    print(f"{line.name}: {counted(line.books, 'book')}, {counted(line.longest, 'day')}, {line.cents / 100:.2f}")
