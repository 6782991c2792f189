guests = ["Ana", "Bo"]
table = guests
party = guests.copy()
guests.append("Chen")
table.append("Dara")
party.append("Emeka")
guests = ["Farah"]

in_guests = 5
in_table = 4
in_party = 3
