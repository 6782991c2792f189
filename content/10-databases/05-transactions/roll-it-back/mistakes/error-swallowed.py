import sqlite3


def take_back(connection, loan_ids, day):
    query = "UPDATE loans SET returned_on = ? WHERE id = ? AND returned_on IS NULL"
    try:
        with connection:
            for loan_id in loan_ids:
                if connection.execute(query, (day, loan_id)).rowcount == 0:
                    raise ValueError
    except Exception:
        return False
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
