def seat(player, table=[]):
    if table is None:
        table = []
    table.append(player)
    return table


first = seat("Hana")
second = seat("Diego")
print(first, second)
