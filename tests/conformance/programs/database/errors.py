import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)")
cursor = connection.cursor()
attempts = {
    "syntax": lambda: cursor.execute("SELEC 1"),
    "incomplete": lambda: cursor.execute("SELECT * FROM"),
    "no table": lambda: cursor.execute("SELECT * FROM ghosts"),
    "no column": lambda: cursor.execute("SELECT c FROM t"),
    "values": lambda: cursor.execute("INSERT INTO t VALUES (1)"),
    "two": lambda: cursor.execute("SELECT 1; SELECT 2"),
    "too few": lambda: cursor.execute("SELECT ?, ?", (1,)),
    "too many": lambda: cursor.execute("SELECT ?", (1, 2)),
    "text": lambda: cursor.execute("INSERT INTO t (b) VALUES (?)", ("word")),
    "no sequence": lambda: cursor.execute("SELECT ?", 5),
    "name": lambda: cursor.execute("SELECT :a, :b", {"a": 1}),
    "names by place": lambda: cursor.execute("SELECT :a", (1,)),
    "type": lambda: cursor.execute("SELECT ?", ([1],)),
    "type by name": lambda: cursor.execute("SELECT :x", {"x": {1}}),
    "large": lambda: cursor.execute("SELECT ?", (2**63,)),
    "many select": lambda: cursor.executemany("SELECT ?", [(1,)]),
    "sql type": lambda: cursor.execute(5),
    "unique": lambda: cursor.executemany("INSERT INTO t VALUES (?, 'x')", [(1,), (1,)]),
    "quotes": lambda: cursor.execute("INSERT INTO t VALUES (7, 'it's')"),
    "zero": lambda: cursor.execute("SELECT 1\0"),
    "no folder": lambda: sqlite3.connect("nowhere/x.db"),
    "folder": lambda: sqlite3.connect("/tmp"),
    "row": lambda: sqlite3.Row(cursor, 5),
    "script": lambda: cursor.executescript("CREATE TABLE u (x); INSERT INTO v VALUES (1)"),
    "script type": lambda: cursor.executescript(b"SELECT 1"),
    "readonly": lambda: connection.executescript("PRAGMA query_only = ON; CREATE TABLE w (x)"),
    "arguments": lambda: cursor.execute(),
    "many arguments": lambda: cursor.executemany("INSERT INTO t VALUES (?, ?)"),
    "factory": lambda: connection.cursor(int),
}
for name, attempt in attempts.items():
    try:
        print(name, "| fine:", attempt())
    except Exception as error:
        print(f"{name} | {type(error).__name__}: {error}")
print([kind.__name__ for kind in sqlite3.IntegrityError.__mro__], sqlite3.OperationalError.__module__)
cursor.close()
try:
    cursor.execute("SELECT 1")
except sqlite3.ProgrammingError as error:
    print(error)
connection.close()
for use in (lambda: connection.execute("SELECT 1"), connection.commit, connection.cursor):
    try:
        use()
    except sqlite3.ProgrammingError as error:
        print(error)
open("no.db", "w").write("this is no database, but it is long enough to be looked at by SQLite" * 20)
try:
    sqlite3.connect("no.db").execute("SELECT * FROM sqlite_master")
except sqlite3.DatabaseError as error:
    print(type(error).__name__, error)
