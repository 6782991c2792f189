guests = ["Ana", "Bo"]
table = guests
party = guests.copy()
guests.append("Chen")
table.append("Dara")
party.append("Emeka")
guests = ["Farah"]

in_guests = 1
in_table = 4
in_party = 3
print(len(guests) == in_guests)
print(len(table) == in_table)
print(len(party) == in_party)
