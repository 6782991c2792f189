# Two guests sit at a table.
guests = ["Ana", "Bo"]
table = guests
party = guests.copy()
guests.append("Chen")
table.append("Dara")
party.append("Emeka")
guests = ["Farah"]

# How many names does each one hold now?
in_guests = 1
in_table = 4
in_party = 3
