import datetime
import decimal
import enum
import json
import sqlite3

print(sqlite3.connect(":memory:").execute("SELECT 1, 1.0, 'a', x'61', NULL, 9223372036854775807, 1e999").fetchone())


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


class Colour(str, enum.Enum):
    RED = "red"


sqlite3.register_adapter(Point, lambda point: f"{point.x};{point.y}")
sqlite3.register_adapter(decimal.Decimal, str)
sqlite3.register_adapter(dict, json.dumps)
sqlite3.register_adapter(datetime.date, datetime.date.isoformat)
sqlite3.register_converter("point", lambda text: Point(*map(int, text.split(b";"))))
sqlite3.register_converter("decimal", lambda text: decimal.Decimal(text.decode()))
sqlite3.register_converter("json", json.loads)
sqlite3.register_converter("day", lambda text: datetime.date.fromisoformat(text.decode()))
connection = sqlite3.connect(":memory:", detect_types=sqlite3.PARSE_DECLTYPES | sqlite3.PARSE_COLNAMES)
connection.execute("CREATE TABLE t (place point, price decimal(10, 2), data JSON, at day, flag, colour)")
connection.execute(
    "INSERT INTO t VALUES (?, ?, ?, ?, ?, ?)",
    (Point(1, -2), decimal.Decimal("9.90"), {"a": [1]}, datetime.date(2024, 2, 29), True, Colour.RED),
)
print(connection.execute("SELECT * FROM t").fetchall())
print(connection.execute("SELECT at AS 'at [day]', '3;4' AS 'p [point]' FROM t").fetchall())
connection.execute("INSERT INTO t (place) VALUES (NULL)")
print(connection.execute("SELECT place FROM t").fetchall())


class Conforms:
    def __conform__(self, protocol):
        if protocol is sqlite3.PrepareProtocol:
            return "conformed"


print(connection.execute("SELECT ?", (Conforms(),)).fetchone())
connection.text_factory = bytes
print(connection.execute("SELECT 'héllo'").fetchone())
connection.text_factory = lambda data: data.decode().upper()
print(connection.execute("SELECT 'héllo'").fetchone())
connection.text_factory = str
print(connection.execute("SELECT 'naïve 🐍', length('🐍é'), upper('é'), unicode('A'), char(8364)").fetchone())
blob = connection.execute("SELECT zeroblob(3), x'0102'").fetchone()
print(blob, type(blob[0]).__name__, connection.execute("SELECT ?", (bytearray(b"ab"),)).fetchone(), connection.execute("SELECT ?", (memoryview(b"cd"),)).fetchone())
connection.execute("CREATE TABLE blobs (data BLOB)")
row = connection.execute("INSERT INTO blobs VALUES (zeroblob(5))").lastrowid
with connection.blobopen("blobs", "data", row) as blob:
    blob.write(b"ab")
    blob[4] = 33
    print(len(blob), blob.tell(), blob[0], blob[1:3], blob.read())
    blob.seek(0)
    print(blob.read(2))
print(connection.execute("SELECT data FROM blobs").fetchone())
