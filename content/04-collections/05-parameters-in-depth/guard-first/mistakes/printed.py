def open_door(guest, guests, places):
    guest = guest.strip()
    if guest == "":
        print("Who's there?")
    if guest not in guests:
        print(f"Sorry, {guest}, wrong door.")
    if places == 0:
        print(f"Please wait, {guest}.")
    print(f"Come in, {guest}!")
