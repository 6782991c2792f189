def open_door(guest, guests, places):
    return f"Come in, {guest}!"

print(open_door("Batman", ["Mina", "Omar"], 5))
