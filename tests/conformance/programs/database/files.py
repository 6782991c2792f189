import os
import pathlib
import shutil
import sqlite3

connection = sqlite3.connect("shop.db")
print(os.listdir(), os.path.getsize("shop.db"))
with connection:
    connection.execute("CREATE TABLE items (name TEXT, price REAL)")
    print(sorted(os.listdir()))
    connection.executemany("INSERT INTO items VALUES (?, ?)", [("cup", 4.5), ("pot", 20)])
print(sorted(os.listdir()), os.path.getsize("shop.db"), open("shop.db", "rb").read(15))
connection.close()
again = sqlite3.connect(pathlib.Path("shop.db"))
print(again.execute("SELECT * FROM items").fetchall())
print("\n".join(again.iterdump()))
copy = sqlite3.connect("copy.db")
again.backup(copy)
print(copy.execute("SELECT sum(price) FROM items").fetchone())
copy.execute("DELETE FROM items")
copy.commit()
print(again.execute("SELECT count(*) FROM items").fetchone(), copy.execute("SELECT count(*) FROM items").fetchone())
again.close()
copy.close()
shutil.copy("shop.db", "moved.db")
os.remove("shop.db")
print(sorted(os.listdir()))
with sqlite3.connect("file:moved.db?mode=ro", uri=True) as reading:
    print(reading.execute("SELECT name FROM items").fetchall())
    try:
        reading.execute("DELETE FROM items")
    except sqlite3.OperationalError as error:
        print(error)
reading.close()
try:
    sqlite3.connect("file:missing.db?mode=rw", uri=True)
except sqlite3.OperationalError as error:
    print(error)
sqlite3.connect("file:plain.db").close()
os.mkdir("data")
with sqlite3.connect("data/inner.db") as inner:
    inner.execute("CREATE TABLE t (x)")
inner.close()
print(sorted(os.listdir()), os.listdir("data"))
saved = sqlite3.connect(":memory:")
saved.executescript("CREATE TABLE t (x); INSERT INTO t VALUES (1), (2)")
data = saved.serialize()
print(len(data), data[:6])
other = sqlite3.connect(":memory:")
other.deserialize(data)
print(other.execute("SELECT * FROM t").fetchall())
saved.execute("VACUUM INTO 'vacuumed.db'")
print(os.path.exists("vacuumed.db"))
temporary = sqlite3.connect("")
temporary.execute("CREATE TABLE big AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) SELECT i, hex(i) AS h FROM n")
print(temporary.execute("SELECT count(DISTINCT h) FROM big").fetchone(), len(os.listdir()))
