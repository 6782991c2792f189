def invite(guest, place="our flat", hour=19):
    return f"{guest}: {place}, {hour}:00"

for friend in ["Mina", "Omar", "Farid", "Lin"]:
    print(invite(friend, "the garden"))
print(invite("Aunt Ada", hour=17))
