import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE t (name TEXT, value INTEGER)")
connection.executemany("INSERT INTO t VALUES (?, ?)", [("b", 2), ("a", 3), ("C", 5), ("d", None)])
connection.create_function("double", 1, lambda x: x and 2 * x)
connection.create_function("joined", -1, lambda *parts: "-".join(map(str, parts)), deterministic=True)
print(connection.execute("SELECT double(value), joined(name, value, 1.5, x'00') FROM t").fetchall())


class Product:
    def __init__(self):
        self.value = 1

    def step(self, value):
        self.value *= value or 1

    def finalize(self):
        return self.value


class Sum:
    def __init__(self):
        self.total = 0

    def step(self, value):
        self.total += value or 0

    def inverse(self, value):
        self.total -= value or 0

    def value(self):
        return self.total

    finalize = value


connection.create_aggregate("product", 1, Product)
print(connection.execute("SELECT product(value) FROM t").fetchone())
connection.create_window_function("running", 1, Sum)
print(connection.execute("SELECT name, running(value) OVER (ORDER BY value ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t").fetchall())
connection.create_collation("folded", lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))
print(connection.execute("SELECT name FROM t ORDER BY name COLLATE folded").fetchall())
connection.create_function("broken", 0, lambda: 1 / 0)
connection.create_function("odd", 0, lambda: [1])
for sql in ("SELECT broken()", "SELECT odd()", "SELECT double()", "SELECT missing(1)", "SELECT * FROM t ORDER BY name COLLATE none"):
    try:
        print(connection.execute(sql).fetchall())
    except Exception as error:
        print(type(error).__name__, error)
statements = []
connection.set_trace_callback(statements.append)
connection.execute("SELECT ? + 1", (41,)).fetchone()
connection.set_trace_callback(None)
print(statements)
connection.set_authorizer(lambda action, *details: sqlite3.SQLITE_DENY if action == sqlite3.SQLITE_DELETE else sqlite3.SQLITE_OK)
try:
    connection.execute("DELETE FROM t")
except sqlite3.DatabaseError as error:
    print(type(error).__name__, error)
connection.set_authorizer(None)
print(sqlite3.complete_statement("SELECT 1;"), sqlite3.complete_statement("SELECT 'x"))
