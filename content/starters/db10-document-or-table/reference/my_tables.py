"""Your facts in tables."""

TABLES = """
CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

CREATE TABLE numbers (
    person_id INTEGER NOT NULL REFERENCES people (id),
    thing_id INTEGER NOT NULL REFERENCES things (id),
    number INTEGER NOT NULL,
    PRIMARY KEY (person_id, thing_id)
);
"""


def start(connection):
    """Prepares an empty store."""
    connection.executescript(TABLES)


def add(connection, who, what, number):
    """Keeps a fact. If there's one for the same person and thing, it gets the new number."""
    query = """INSERT OR REPLACE INTO numbers (person_id, thing_id, number)
        SELECT people.id, things.id, ? FROM people JOIN things
        WHERE people.name = ? AND things.name = ?"""
    with connection:
        connection.execute("INSERT OR IGNORE INTO people (name) VALUES (?)", (who,))
        connection.execute("INSERT OR IGNORE INTO things (name) VALUES (?)", (what,))
        connection.execute(query, (number, who, what))


def of_person(connection, who):
    """Returns a list of pairs, thing and number: the highest first, equal ones by thing. It may be empty."""
    query = """SELECT things.name, number FROM numbers
        JOIN people ON people.id = person_id JOIN things ON things.id = thing_id
        WHERE people.name = ? ORDER BY number DESC, things.name"""
    return connection.execute(query, (who,)).fetchall()


def of_thing(connection, what):
    """Returns a list of pairs, person and number: the highest first, equal ones by person. It may be empty."""
    query = """SELECT people.name, number FROM numbers
        JOIN people ON people.id = person_id JOIN things ON things.id = thing_id
        WHERE things.name = ? ORDER BY number DESC, people.name"""
    return connection.execute(query, (what,)).fetchall()


def rename(connection, old, new):
    """Gives a thing a new name, wherever it is. If nobody knows the old one, nothing happens."""
    with connection:
        connection.execute("UPDATE things SET name = ? WHERE name = ?", (new, old))
