import sqlite3

one = sqlite3.connect("shop.db", timeout=0)
one.execute("CREATE TABLE items (name TEXT)")
one.commit()
two = sqlite3.connect("shop.db", timeout=0)
one.execute("INSERT INTO items VALUES ('cup')")
print("one sees", one.execute("SELECT * FROM items").fetchall())
print("two sees", two.execute("SELECT * FROM items").fetchall())
try:
    two.execute("INSERT INTO items VALUES ('pot')")
except sqlite3.OperationalError as error:
    print(error, error.sqlite_errorname)
one.commit()
print("two sees", two.execute("SELECT * FROM items").fetchall())
two.execute("INSERT INTO items VALUES ('pot')")
reading = one.execute("SELECT * FROM items")
print(reading.fetchone())
try:
    two.commit()
except sqlite3.OperationalError as error:
    print(error)
reading.close()
two.commit()
print("one sees", one.execute("SELECT * FROM items").fetchall())
two.execute("BEGIN EXCLUSIVE")
try:
    one.execute("SELECT * FROM items").fetchall()
except sqlite3.OperationalError as error:
    print(error)
two.rollback()
other = sqlite3.connect("other.db")
other.executescript("CREATE TABLE items (name TEXT); INSERT INTO items VALUES ('far')")
other.close()
one.execute("ATTACH DATABASE 'other.db' AS other")
print(one.execute("SELECT main.items.name, other.items.name FROM main.items, other.items").fetchall())
print([row[1] for row in one.execute("PRAGMA database_list")])
one.execute("DETACH DATABASE other")
one.close()
two.close()
