import sqlite3

connection = sqlite3.connect(":memory:")
connection.executescript("""
    CREATE TABLE authors (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, CHECK (length(name) > 1));
    CREATE TABLE books (
        id INTEGER PRIMARY KEY,
        author_id INTEGER NOT NULL REFERENCES authors (id) ON DELETE CASCADE,
        title TEXT NOT NULL,
        pages INTEGER DEFAULT 100 CHECK (pages > 0),
        UNIQUE (author_id, title)
    );
    CREATE TABLE strict (number INTEGER) STRICT;
    CREATE TABLE pairs (a INT, b INT, total INT GENERATED ALWAYS AS (a + b), PRIMARY KEY (a, b)) WITHOUT ROWID;
""")
print(connection.execute("PRAGMA foreign_keys").fetchone())
connection.execute("INSERT INTO books (author_id, title) VALUES (99, 'No author')")
connection.rollback()
connection.execute("PRAGMA foreign_keys = ON")
print(connection.execute("PRAGMA foreign_keys").fetchone())


def attempt(sql, *parameters):
    try:
        with connection:
            cursor = connection.execute(sql, parameters)
        print("ok", cursor.rowcount, cursor.lastrowid)
    except sqlite3.Error as error:
        print(type(error).__name__, "|", error, "|", error.sqlite_errorcode, error.sqlite_errorname)


attempt("INSERT INTO authors (name) VALUES (?)", "Austen")
attempt("INSERT INTO authors (name) VALUES (?)", "Austen")
attempt("INSERT INTO authors (name) VALUES (?)", None)
attempt("INSERT INTO authors (name) VALUES (?)", "X")
attempt("INSERT INTO authors (id, name) VALUES (?, ?)", 1, "Eliot")
attempt("INSERT INTO authors (id, name) VALUES (?, ?)", "one", "Eliot")
attempt("INSERT INTO books (author_id, title) VALUES (?, ?)", 1, "Emma")
attempt("INSERT INTO books (author_id, title) VALUES (?, ?)", 1, "Emma")
attempt("INSERT INTO books (author_id, title) VALUES (?, ?)", 7, "Persuasion")
attempt("INSERT INTO books (author_id, title, pages) VALUES (?, ?, ?)", 1, "Persuasion", -1)
attempt("INSERT INTO strict VALUES (?)", "seven")
attempt("INSERT INTO strict VALUES (?)", 7)
attempt("INSERT INTO pairs (a, b) VALUES (1, 2)")
attempt("INSERT INTO pairs (a, b) VALUES (1, 2)")
attempt("INSERT OR IGNORE INTO pairs (a, b) VALUES (1, 2)")
attempt("INSERT OR REPLACE INTO pairs (a, b) VALUES (1, 2)")
attempt("INSERT INTO pairs (a, b) VALUES (1, 2) ON CONFLICT DO UPDATE SET b = b + 10")
print(connection.execute("SELECT * FROM pairs").fetchall(), connection.execute("SELECT * FROM books").fetchall())
attempt("DELETE FROM authors WHERE id = 1")
print(connection.execute("SELECT count(*) FROM books").fetchone())
attempt("DROP TABLE ghosts")
attempt("DROP TABLE IF EXISTS ghosts")
attempt("CREATE TABLE authors (id)")
attempt("ALTER TABLE authors ADD COLUMN born INTEGER DEFAULT 0")
attempt("ALTER TABLE authors RENAME COLUMN born TO year")
print([row[1] for row in connection.execute("PRAGMA table_info(authors)")])
print(connection.execute("PRAGMA foreign_key_list(books)").fetchall())
connection.execute("CREATE VIEW names AS SELECT name FROM authors")
connection.execute("CREATE TRIGGER shout AFTER INSERT ON authors BEGIN UPDATE authors SET name = upper(name) WHERE id = new.id; END")
attempt("INSERT INTO authors (name) VALUES ('Eliot')")
print(connection.execute("SELECT * FROM names").fetchall())
attempt("INSERT INTO names VALUES ('x')")
