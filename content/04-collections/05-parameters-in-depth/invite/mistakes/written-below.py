def invite(guest, place="our flat", time="19:00"):
    if guest == "":
        return None
    return f"Hi {guest}!\nCome to {place}\nat {time}."

print("Hi Mina!")
print("Come to our flat")
print("at 19:00.")
