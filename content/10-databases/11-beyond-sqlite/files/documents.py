"""A small document store: JSON under a key. It counts what it reads and writes."""

import json


class Meter:
    """What all collections together have read and written since the last `reset`."""

    def __init__(self):
        self.reset()

    def reset(self):
        self.documents = self.rows = self.bytes = self.written = 0

    def __str__(self):
        parts = [
            (self.documents, f"{counted(self.documents, 'document')} read"),
            (self.rows, f"{counted(self.rows, 'row')} read"),
            (self.bytes, counted(self.bytes, "byte")),
            (self.written, f"{self.written:,} written"),
        ]
        return ", ".join(text for number, text in parts if number) or "nothing read"


def counted(number, word):
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


meter = Meter()


class Documents:
    """A collection of documents. (They're kept in a table of SQLite. Don't tell Casper.)"""

    def __init__(self, connection, name):
        self.connection, self.name = connection, name
        connection.execute(
            """CREATE TABLE IF NOT EXISTS documents (
                collection TEXT NOT NULL, key TEXT NOT NULL, document TEXT NOT NULL,
                PRIMARY KEY (collection, key))"""
        )

    def get(self, key):
        """Returns the document under a key, or None."""
        query = "SELECT document FROM documents WHERE collection = ? AND key = ?"
        row = self.connection.execute(query, (self.name, str(key))).fetchone()
        return None if row is None else self._read(row[0])

    def all(self):
        """Returns a list of all documents, in the order in which they came in."""
        query = "SELECT document FROM documents WHERE collection = ? ORDER BY rowid"
        return [self._read(row[0]) for row in self.connection.execute(query, (self.name,)).fetchall()]

    def put(self, key, document):
        """Keeps a document under a key. It replaces the one that was there."""
        query = """INSERT INTO documents VALUES (?, ?, ?)
            ON CONFLICT (collection, key) DO UPDATE SET document = excluded.document"""
        with self.connection:
            self.connection.execute(query, (self.name, str(key), json.dumps(document, ensure_ascii=False)))
        meter.written += 1

    def delete(self, key):
        """Deletes the document under a key, if there is one."""
        with self.connection:
            self.connection.execute("DELETE FROM documents WHERE collection = ? AND key = ?", (self.name, str(key)))
        meter.written += 1

    def _read(self, text):
        meter.documents += 1
        meter.bytes += len(text.encode())
        return json.loads(text)
