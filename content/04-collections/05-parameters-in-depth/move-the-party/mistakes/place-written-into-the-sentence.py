def invite(guest, place="our flat", hour=19):
    return f"{guest}: the garden, {hour}:00"

for friend in ["Mina", "Omar", "Farid", "Lin"]:
    print(invite(friend))
print(invite("Aunt Ada", hour=17))
