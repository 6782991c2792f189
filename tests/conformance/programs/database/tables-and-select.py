import sqlite3

connection = sqlite3.connect(":memory:")
connection.executescript("""
    CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL, year INTEGER, price REAL);
    INSERT INTO books (title, year, price) VALUES
        ('Emma', 1815, 7.5), ('Dracula', 1897, 6.0), ('Ulysses', 1922, NULL), ('Middlemarch', 1871, 9.25);
""")
print(connection.execute("SELECT * FROM books").fetchall())
for title, year in connection.execute("SELECT title, year FROM books WHERE year < 1900 ORDER BY year DESC"):
    print(f"{title:<12} {year}")
print(connection.execute("SELECT title FROM books ORDER BY price LIMIT 2 OFFSET 1").fetchall())
print(connection.execute("SELECT title FROM books WHERE price IS NULL").fetchone())
print(connection.execute("SELECT title FROM books WHERE title LIKE '%m%'").fetchall())
print(connection.execute("SELECT title FROM books WHERE year BETWEEN 1850 AND 1900 AND title NOT IN ('Emma')").fetchall())
print(connection.execute("SELECT upper(title) || '!' AS shout, length(title) FROM books WHERE id = 1").fetchone())
print(connection.execute("SELECT count(*), sum(price), avg(price), min(year), max(year) FROM books").fetchone())
print(connection.execute("SELECT DISTINCT year / 100 FROM books").fetchall())
print(connection.execute("SELECT title, CASE WHEN year < 1850 THEN 'old' ELSE 'new' END FROM books").fetchall())
print(connection.execute("SELECT coalesce(price, 0), round(7.256, 2), 7 / 2, 7 / 2.0, 7 % 3, typeof(price) FROM books").fetchall())
print(connection.execute("SELECT date('2024-02-28', '+2 days'), strftime('%d.%m.%Y', '2024-03-01'), julianday('2000-01-01')").fetchone())
print(connection.execute("SELECT substr('python', 2, 3), replace('aXb', 'X', '-'), trim('  x '), instr('abc', 'c')").fetchone())
print(connection.execute("SELECT abs(-3), max(1, 5, 2), min('a', 'b'), nullif(1, 1), ifnull(NULL, 'x'), hex('az'), quote('it''s')").fetchone())
print(connection.execute("SELECT 1 = '1', 'a' < 'B', 'a' = 'A' COLLATE NOCASE, NULL = NULL, NULL IS NULL").fetchone())
print(connection.execute("SELECT name, sql FROM sqlite_master").fetchall())
print(connection.execute("PRAGMA table_info(books)").fetchall())
