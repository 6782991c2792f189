"""Three tables of dictionaries."""

TABLES = {"lists": {}, "tasks": {}, "notes": {}}
LAST = {"lists": 0, "tasks": 0, "notes": 0}


def insert(table, row):
    LAST[table] += 1
    TABLES[table][LAST[table]] = {"id": LAST[table], **row}
    return dict(TABLES[table][LAST[table]])


def select(table, **wanted):
    return [
        dict(row)
        for row in TABLES[table].values()
        if all(row[key] == value for key, value in wanted.items())
    ]


def update(table, number, changes):
    TABLES[table][number].update(changes)


def delete(table, number):
    TABLES[table].pop(number, None)
