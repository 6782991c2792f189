def open_door(guest, guests, places):
    guest = guest.strip()
    if guest == "":
        return "Who's there?"
    if places == 0:
        return f"Please wait, {guest}."
    if guest not in guests:
        return f"Sorry, {guest}, wrong door."
    return f"Come in, {guest}!"
