def place_card(guest, table, food="lentil curry"):
    return f"Table {table}: {guest} eats {food}"

print(place_card(2, guest="Mina"))
print(place_card("Omar", 2))
print(place_card("Lin", 3, "pancakes"))
print(place_card("Farid", 1, food="soup"))
