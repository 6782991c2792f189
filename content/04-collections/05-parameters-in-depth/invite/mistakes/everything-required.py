def invite(guest, place, time):
    if guest == "":
        return None
    return f"Hi {guest}!\nCome to {place}\nat {time}."

print(invite("Mina", "our flat", "19:00"))
