"""A morning at the computer by the door."""

import sqlite3
from contextlib import closing

from baskets import forget_old, get, put, start

HOUR = 60 * 60
TEN = 10 * HOUR

with closing(sqlite3.connect(":memory:")) as connection:
    start(connection)
    put(connection, "slip 17", ["Kindred", "Beloved"], now=TEN, seconds=HOUR)
    put(connection, "slip 18", ["Persepolis"], now=TEN + 600, seconds=HOUR)
    print("10:59  slip 17:", get(connection, "slip 17", now=TEN + HOUR - 60))
    print("11:00  slip 17:", get(connection, "slip 17", now=TEN + HOUR))
    print("11:00  slip 18:", get(connection, "slip 18", now=TEN + HOUR))
    print("23:00  forgotten:", forget_old(connection, now=23 * HOUR))
