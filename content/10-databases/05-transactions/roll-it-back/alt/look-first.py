import sqlite3


def take_back(connection, loan_ids, day):
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        for loan_id in loan_ids:
            row = connection.execute("SELECT returned_on FROM loans WHERE id = ?", (loan_id,)).fetchone()
            if row is None or row[0] is not None:
                return False
        for loan_id in loan_ids:
            connection.execute("UPDATE loans SET returned_on = ? WHERE id = ?", (day, loan_id))
        return True


connection = sqlite3.connect("library.db")
print(take_back(connection, [8, 12, 13], "2028-03-06"))
print(take_back(connection, [9, 12, 11], "2028-03-06"))
connection.commit()
connection.close()

connection = sqlite3.connect("library.db")
out = connection.execute("SELECT count(*) FROM loans WHERE returned_on IS NULL").fetchone()[0]
print("Out:", out)
connection.close()
