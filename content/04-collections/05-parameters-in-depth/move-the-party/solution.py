def invite(guest, place="the garden", hour=19):
    return f"{guest}: {place}, {hour}:00"

for friend in ["Mina", "Omar", "Farid", "Lin"]:
    print(invite(friend))
print(invite("Aunt Ada", hour=17))
