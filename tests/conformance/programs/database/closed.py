import sqlite3


def attempt(*words, of):
    for name in words:
        try:
            print(name, getattr(of, name))
        except sqlite3.Error as error:
            print(f"{name}: {type(error).__name__}: {error}")


connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE plants (name)")
cursor = connection.execute("INSERT INTO plants VALUES ('fern')")
cursor.executemany("INSERT INTO plants VALUES (?)", [("moss",), ("ivy",)])
cursor.close()
attempt("rowcount", "lastrowid", "description", "arraysize", of=cursor)
try:
    cursor.fetchone()
except sqlite3.ProgrammingError as error:
    print(error)

reading = connection.execute("SELECT name FROM plants")
connection.close()
attempt("rowcount", "lastrowid", "description", of=reading)
attempt("isolation_level", "autocommit", "in_transaction", "total_changes", "row_factory", of=connection)
