def open_door(guest, guests, places):
    guest = guest.strip()
    if guest in guests:
        return f"Come in, {guest}!"
    if guest == "":
        return "Who's there?"
    if places == 0:
        return f"Please wait, {guest}."
    return f"Sorry, {guest}, wrong door."
