import sqlite3


def lend_to(connection, hold_id, day, due):
    query = "SELECT book_id, member_id FROM holds WHERE id = ?"
    book_id, member_id = connection.execute(query, (hold_id,)).fetchone()
    lend = "INSERT INTO loans (book_id, member_id, lent_on, due) VALUES (?, ?, ?, ?)"
    with connection:
        connection.execute("DELETE FROM holds WHERE member_id = ?", (member_id,))
        connection.execute(lend, (book_id, member_id, day, due))


connection = sqlite3.connect("library.db")
lend_to(connection, 2, "2028-03-06", "2028-03-27")
connection.close()

connection = sqlite3.connect("library.db")
loans = connection.execute("SELECT count(*) FROM loans").fetchone()[0]
holds = connection.execute("SELECT count(*) FROM holds").fetchone()[0]
print(f"Loans: {loans}, holds: {holds}")
connection.close()
