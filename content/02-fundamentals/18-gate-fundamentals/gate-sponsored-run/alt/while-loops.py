children = 0
while not 1 <= children <= 30:
    children = int(input("Children: "))
asked = 0
total = 0
while asked < children:
    laps = int(input("Laps: "))
    if 0 <= laps <= 40:
        total += laps
        asked += 1
print("Laps:", total)
print(f"Money: {2.5 * total:.2f}")
