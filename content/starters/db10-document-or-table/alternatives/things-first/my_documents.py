from documents import Documents


class Things:
    """One document for each thing: a list of people with their numbers."""

    def __init__(self, connection):
        self.documents = Documents(connection, "things")

    def rows(self, what):
        return self.documents.get(what) or []

    def keep(self, what, rows):
        self.documents.put(what, sorted(rows, key=lambda row: (-row[1], row[0])))


def start(connection):
    pass


def add(connection, who, what, number):
    things = Things(connection)
    rows = [row for row in things.rows(what) if row[0] != who]
    things.keep(what, rows + [[who, number]])


def of_person(connection, who):
    names = [name for (name,) in connection.execute("SELECT key FROM documents WHERE collection = 'things'").fetchall()]
    things = Things(connection)
    found = [(name, number) for name in names for person, number in things.rows(name) if person == who]
    found.sort()
    found.sort(key=lambda pair: pair[1], reverse=True)
    return found


def of_thing(connection, what):
    return [tuple(row) for row in Things(connection).rows(what)]


def rename(connection, old, new):
    things = Things(connection)
    rows = things.rows(old)
    if rows:
        things.keep(new, rows)
        things.documents.delete(old)
