"""Run a program, show its SQL, and pull the plug in the middle: python power_cut.py desk.py"""

import os
import runpy
import sqlite3
import sys

plug = int(input("Pull the plug before which statement? "))
number = 0
connect = sqlite3.connect


def watch(statement):
    """SQLite calls this before each statement, also before those that Python adds."""
    global number
    number += 1
    if number == plug:
        print("The lights go out.", flush=True)
        os._exit(1)  # This ends Python right here: no finally, no rollback, no close.
    print(number, " ".join(statement.split())[:67], flush=True)


def watched_connect(*values, **options):
    connection = connect(*values, **options)
    connection.set_trace_callback(watch)
    return connection


sqlite3.connect = watched_connect
runpy.run_path(sys.argv[1], run_name="__main__")
print("The power stayed on.")
