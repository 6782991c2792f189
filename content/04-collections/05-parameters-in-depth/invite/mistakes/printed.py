def invite(guest, place="our flat", time="19:00"):
    if guest == "":
        return None
    print(f"Hi {guest}!")
    print(f"Come to {place}")
    print(f"at {time}.")

invite("Mina")
