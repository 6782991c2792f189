def invite(guest, place="the yellow house, 2nd floor", time="19:00"):
    if guest == "":
        return None
    text = f"* * * {guest}! * * *\n"
    text += f"Come to {place} at {time}.\n"
    text += "There will be pancakes."
    return text

print(invite("Mina"))
print(invite("Aunt Ada", time="17:00"))
print(invite("Lin", place="the roof", time="21:30"))
