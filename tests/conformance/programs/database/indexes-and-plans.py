import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT, length INTEGER)")
connection.executemany(
    "INSERT INTO words (word, length) VALUES (?, ?)",
    ((f"word{number}", len(str(number))) for number in range(1000)),
)


def plan(sql):
    for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}"):
        print(row[3])


plan("SELECT * FROM words WHERE word = 'word7'")
connection.execute("CREATE UNIQUE INDEX words_by_word ON words (word)")
plan("SELECT * FROM words WHERE word = 'word7'")
plan("SELECT word FROM words WHERE word = 'word7'")
plan("SELECT * FROM words WHERE id = 7")
plan("SELECT * FROM words ORDER BY length")
plan("SELECT * FROM words WHERE word LIKE '%7'")
connection.execute("CREATE INDEX words_by_length ON words (length, word)")
plan("SELECT * FROM words ORDER BY length")
plan("SELECT length, count(*) FROM words GROUP BY length")
plan("SELECT * FROM words a JOIN words b ON a.id = b.length WHERE a.word = 'word5'")
print(connection.execute("PRAGMA index_list(words)").fetchall())
print(connection.execute("PRAGMA index_info(words_by_length)").fetchall())
connection.execute("ANALYZE")
print(connection.execute("SELECT * FROM sqlite_stat1 ORDER BY idx").fetchall())
try:
    connection.execute("INSERT INTO words (word) VALUES ('word1')")
except sqlite3.IntegrityError as error:
    print(error)
connection.execute("DROP INDEX words_by_word")
plan("SELECT * FROM words WHERE word = 'word7'")
