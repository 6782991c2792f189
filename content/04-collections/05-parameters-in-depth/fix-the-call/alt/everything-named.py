def place_card(guest, table, food="lentil curry"):
    return f"Table {table}: {guest} eats {food}"

print(place_card(guest="Mina", table=2))
print(place_card(guest="Omar", table=2))
print(place_card(table=3, guest="Lin", food="pancakes"))
print(place_card(guest="Farid", table=1, food="soup"))
