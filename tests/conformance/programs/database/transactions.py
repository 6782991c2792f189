import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE accounts (name TEXT PRIMARY KEY, balance INTEGER CHECK (balance >= 0))")
print(connection.isolation_level == "", connection.in_transaction)
connection.executemany("INSERT INTO accounts VALUES (?, ?)", [("ann", 100), ("ben", 50)])
print(connection.in_transaction)
connection.commit()
print(connection.in_transaction)


def balances():
    return connection.execute("SELECT * FROM accounts ORDER BY name").fetchall()


def transfer(giver, taker, amount):
    with connection:
        connection.execute("UPDATE accounts SET balance = balance + ? WHERE name = ?", (amount, taker))
        connection.execute("UPDATE accounts SET balance = balance - ? WHERE name = ?", (amount, giver))


transfer("ann", "ben", 30)
print(balances())
try:
    transfer("ann", "ben", 300)
except sqlite3.IntegrityError as error:
    print("refused:", error)
print(balances(), connection.in_transaction)
connection.execute("DELETE FROM accounts")
print(balances(), connection.in_transaction)
connection.rollback()
print(balances())
try:
    with connection:
        connection.execute("DELETE FROM accounts")
        raise KeyError("stop")
except KeyError as error:
    print(error, balances())

manual = sqlite3.connect(":memory:", isolation_level=None)
manual.execute("CREATE TABLE t (x)")
manual.execute("BEGIN")
manual.execute("INSERT INTO t VALUES (1)")
manual.execute("SAVEPOINT half")
manual.execute("INSERT INTO t VALUES (2)")
manual.execute("ROLLBACK TO half")
print(manual.in_transaction, manual.execute("SELECT * FROM t").fetchall())
manual.execute("COMMIT")
print(manual.in_transaction, manual.isolation_level)
for sql in ("COMMIT", "ROLLBACK", "BEGIN; BEGIN"):
    try:
        manual.executescript(sql)
    except sqlite3.OperationalError as error:
        print(error)
manual.rollback()

modern = sqlite3.connect(":memory:", autocommit=False)
print(modern.autocommit, modern.in_transaction)
modern.execute("CREATE TABLE t (x)")
modern.commit()
modern.execute("INSERT INTO t VALUES (1)")
modern.rollback()
print(modern.execute("SELECT count(*) FROM t").fetchone(), modern.in_transaction)
modern.autocommit = True
print(modern.autocommit, modern.in_transaction)
for level in ("DEFERRED", "IMMEDIATE", "EXCLUSIVE"):
    connection.isolation_level = level
    print(connection.isolation_level)
try:
    connection.isolation_level = "SOMETIMES"
except ValueError as error:
    print(error)
