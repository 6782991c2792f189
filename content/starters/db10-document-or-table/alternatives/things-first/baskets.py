import json


def start(connection):
    connection.execute("CREATE TABLE IF NOT EXISTS entries (key TEXT PRIMARY KEY, value TEXT NOT NULL, expires REAL NOT NULL)")


def put(connection, key, value, now, seconds):
    with connection:
        connection.execute("DELETE FROM entries WHERE key = ?", (key,))
        connection.execute("INSERT INTO entries VALUES (?, ?, ?)", (key, json.dumps(value), now + seconds))


def get(connection, key, now):
    for value, expires in connection.execute("SELECT value, expires FROM entries WHERE key = ?", (key,)).fetchall():
        if now < expires:
            return json.loads(value)
        with connection:
            connection.execute("DELETE FROM entries WHERE key = ?", (key,))
    return None


def forget_old(connection, now):
    old = [key for key, expires in connection.execute("SELECT key, expires FROM entries").fetchall() if expires <= now]
    with connection:
        connection.executemany("DELETE FROM entries WHERE key = ?", [(key,) for key in old])
    return len(old)
