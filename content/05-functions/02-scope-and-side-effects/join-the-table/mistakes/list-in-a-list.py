def seat(player, table=None):
    if table is None:
        table = []
    table.append(player)
    return table


first = seat("Hana")
second = seat("Diego", [first])
print(first, second)
