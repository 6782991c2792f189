children = int(input("Children: "))
while children < 1 or children > 30:
    children = int(input("Children: "))
total = 0
for child in range(children):
    total = total + int(input("Laps: "))
print(f"Laps: {total}")
print(f"Money: {total * 2.5:.2f}")
