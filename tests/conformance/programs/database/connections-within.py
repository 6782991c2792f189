import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE numbers (n INTEGER)")
print(connection.cursor().lastrowid)
connection.executemany("INSERT INTO numbers VALUES (?)", zip(range(5)))
connection.execute("CREATE TABLE squares (n INTEGER, square INTEGER)")
connection.executemany(
    "INSERT INTO squares VALUES (?, ?)",
    ((n, n * n) for (n,) in connection.execute("SELECT n FROM numbers")),
)
print(connection.execute("SELECT * FROM squares").fetchall())
for (n,) in connection.execute("SELECT n FROM numbers WHERE n > 2"):
    connection.execute("UPDATE squares SET square = -square WHERE n = ?", (n,))
    print(n, connection.execute("SELECT square FROM squares WHERE n = ?", (n,)).fetchone())
connection.create_function("total", 0, lambda: connection.execute("SELECT sum(n) FROM numbers").fetchone()[0])
print(connection.execute("SELECT n, total() FROM numbers LIMIT 2").fetchall())
cursor = connection.cursor()
connection.create_function("again", 0, lambda: cursor.execute("SELECT 1").fetchone()[0])
try:
    print(cursor.execute("SELECT again()").fetchall())
except sqlite3.Error as error:
    print(type(error).__name__, error)


class Shop:
    def __init__(self):
        self.connection = sqlite3.connect(":memory:")
        self.connection.row_factory = sqlite3.Row
        self.connection.execute("CREATE TABLE items (name TEXT, price REAL)")

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.connection.close()

    def add(self, **values):
        with self.connection as same:
            print(same is self.connection)
            same.execute("INSERT INTO items VALUES (:name, :price)", values)

    def __iter__(self):
        yield from self.connection.execute("SELECT * FROM items ORDER BY price")


with Shop() as shop:
    shop.add(name="cup", price=4.5)
    shop.add(name="pen", price=1)
    print([(row["name"], row["price"]) for row in shop])
try:
    list(shop)
except sqlite3.ProgrammingError as error:
    print(error)


class Counting(sqlite3.Connection):
    count = 0

    def execute(self, *arguments):
        self.count += 1
        return super().execute(*arguments)


with sqlite3.connect(":memory:", factory=Counting) as counting:
    counting.execute("SELECT 1")
    counting.execute("SELECT 2")
    print(counting.count, type(counting))
try:
    connection.execute("SELECT :a + ?", {"a": 1})
except sqlite3.ProgrammingError as error:
    print(error)
