children = int(input("Children: "))
while children < 1 or children > 30:
    children = int(input("Children: "))
total = 0
for child in range(children):
    laps = int(input("Laps: "))
    total = total + laps
    while laps < 0 or laps > 40:
        laps = int(input("Laps: "))
        total = total + laps
print(f"Laps: {total}")
print(f"Money: {total * 2.5:.2f}")
