def open_door(guest, guests, places):
    guest = guest.strip()
    if guest == "":
        return "Who's there?"
    if guest == "Batman":
        return f"Sorry, {guest}, wrong door."
    if places == 0:
        return f"Please wait, {guest}."
    return f"Come in, {guest}!"
