def invite(guest, place="our flat", time="19:00"):
    if guest == "":
        return None
    return f"Hi {guest}!\nCome to our flat\nat {time}."

print(invite("Mina"))
