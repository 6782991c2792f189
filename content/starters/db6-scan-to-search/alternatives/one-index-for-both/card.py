import sqlite3

import county
import day
import steps


class Day:
    def __init__(self, connection):
        self.connection = connection

    def walk(self):
        walked = {what: times * steps.ask(self.connection, query, values)[1] for times, what, query, values in day.DAY}
        return walked, sum(walked.values())


connection = county.open_county()
try:
    for title, file in (("Day 1", None), ("Day 2", "two.sql")):
        county.use_indexes(connection, file)
        walked, total = Day(connection).walk()
        print(title, f"{total:,}".replace(",", " "))
        for what, number in walked.items():
            print(f"   {what}: {number / 1_000_000:.1f} million")
finally:
    connection.close()
