def open_door(guest, guests, places):
    name = guest.strip()
    if not name:
        return "Who's there?"
    if not name in guests:
        return f"Sorry, {name}, wrong door."
    if places > 0:
        return f"Come in, {name}!"
    return f"Please wait, {name}."
