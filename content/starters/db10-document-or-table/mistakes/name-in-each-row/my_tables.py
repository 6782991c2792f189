"""Your facts in tables."""


def start(connection):
    """Prepares an empty store."""
    connection.execute("CREATE TABLE facts (who TEXT, what TEXT, number INTEGER, PRIMARY KEY (who, what))")


def add(connection, who, what, number):
    """Keeps a fact. If there's one for the same person and thing, it gets the new number."""
    with connection:
        connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?, ?)", (who, what, number))


def of_person(connection, who):
    """Returns a list of pairs, thing and number: the highest first, equal ones by thing. It may be empty."""
    query = "SELECT what, number FROM facts WHERE who = ? ORDER BY number DESC, what"
    return connection.execute(query, (who,)).fetchall()


def of_thing(connection, what):
    """Returns a list of pairs, person and number: the highest first, equal ones by person. It may be empty."""
    query = "SELECT who, number FROM facts WHERE what = ? ORDER BY number DESC, who"
    return connection.execute(query, (what,)).fetchall()


def rename(connection, old, new):
    """Gives a thing a new name, wherever it is. If nobody knows the old one, nothing happens."""
    with connection:
        connection.execute("UPDATE facts SET what = ? WHERE what = ?", (new, old))
