def invite(guest, where="our flat", hour="19:00"):
    if guest == "":
        return None
    return f"Hi {guest}!\nCome to {where}\nat {hour}."

print(invite("Mina"))
