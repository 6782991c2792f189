import sqlite3

connection = sqlite3.connect(":memory:")
cursor = connection.cursor()
print(type(connection).__name__, type(cursor).__name__, type(connection), cursor.connection is connection)
print(cursor.execute("CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, born INTEGER)") is cursor)
cursor.execute("INSERT INTO people (name, born) VALUES (?, ?)", ("Ada", 1815))
print(cursor.lastrowid, cursor.rowcount)
cursor.executemany("INSERT INTO people (name, born) VALUES (?, ?)", [("Grace", 1906), ("Alan", 1912)])
print(cursor.lastrowid, cursor.rowcount)
cursor.execute("INSERT INTO people (name, born) VALUES (:name, :born)", {"name": "Edsger", "born": 1930})
cursor.executemany("INSERT INTO people (name, born) VALUES (:name, :born)", ({"name": n, "born": b} for n, b in [("Barbara", 1939)]))
connection.commit()
print(connection.total_changes, connection.in_transaction)
cursor.execute("SELECT name, born FROM people WHERE born > ?", (1900,))
print(cursor.fetchone(), cursor.fetchmany(2), cursor.fetchall(), cursor.fetchone(), cursor.fetchall())
print([column[0] for column in connection.execute("SELECT name, born AS year, count(*) FROM people").description])
print(cursor.description, cursor.arraysize)
print(connection.execute("CREATE TABLE empty (x)").description)
evil = "x'; DROP TABLE people; --"
print(connection.execute("SELECT * FROM people WHERE name = ?", (evil,)).fetchall())
print(connection.execute("SELECT ?, ?, ?, ?, ?", (None, 7, 2.5, "text", b"\x00\xff")).fetchone())
print(connection.execute("SELECT ?2 || ?1", ("a", "b")).fetchone())
connection.row_factory = sqlite3.Row
row = connection.execute("SELECT id, name, born FROM people WHERE id = 1").fetchone()
print(row["name"], row["BORN"], row[0], row[-1], row[0:2], len(row), row.keys(), tuple(row), dict(row))
print(row == connection.execute("SELECT id, name, born FROM people WHERE id = 1").fetchone(), "Ada" in row, list(row))
first, second = connection.execute("SELECT * FROM people LIMIT 2")
print(hash(row) == hash(first), row == first, row == second, row != second, isinstance(row, sqlite3.Row), isinstance(row, tuple))
for wrong in ("age", 3, 1.5):
    try:
        row[wrong]
    except Exception as error:
        print(type(error).__name__, error)
connection.row_factory = lambda cursor, row: {name[0]: value for name, value in zip(cursor.description, row)}
print(connection.execute("SELECT name, born FROM people WHERE id = 2").fetchone())
connection.row_factory = None
print(connection.execute("UPDATE people SET born = born + 1 WHERE id > 2").rowcount)
print(connection.execute("DELETE FROM people").rowcount, connection.execute("SELECT 1").rowcount)
print(connection.execute("INSERT INTO people (name) VALUES ('Z') RETURNING id, name").fetchall())
with connection:
    connection.execute("INSERT INTO people (name) VALUES ('kept')")
cursor.close()
connection.close()
print(sqlite3.apilevel, sqlite3.paramstyle)
