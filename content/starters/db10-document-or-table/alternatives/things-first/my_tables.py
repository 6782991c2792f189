import sqlite3


def start(connection):
    connection.row_factory = sqlite3.Row
    with connection:
        connection.execute("CREATE TABLE thing (name TEXT UNIQUE)")
        connection.execute("CREATE TABLE did (who TEXT, thing INTEGER, times INTEGER)")


def thing_id(connection, what):
    row = connection.execute("SELECT rowid AS id FROM thing WHERE name = ?", [what]).fetchone()
    return row["id"] if row else None


def add(connection, who, what, number):
    number_of_thing = thing_id(connection, what)
    if number_of_thing is None:
        number_of_thing = connection.execute("INSERT INTO thing VALUES (?)", [what]).lastrowid
    connection.execute("DELETE FROM did WHERE who = ? AND thing = ?", [who, number_of_thing])
    connection.execute("INSERT INTO did VALUES (?, ?, ?)", [who, number_of_thing, number])
    connection.commit()


def of_person(connection, who):
    rows = connection.execute("SELECT name, times FROM did JOIN thing ON did.thing = thing.rowid WHERE who = ?", [who])
    return sorted(rows, key=lambda row: (-row["times"], row["name"]))


def of_thing(connection, what):
    rows = connection.execute(
        "SELECT who, times FROM did WHERE thing = ? ORDER BY times DESC, who", [thing_id(connection, what)]
    )
    return list(rows)


def rename(connection, old, new):
    connection.execute("UPDATE thing SET name = ? WHERE name = ?", [new, old])
    connection.commit()
