children = int(input("Children: "))
while children < 1 or children > 30:
    children = int(input("Children: "))
total = ""
for child in range(children):
    total = total + input("Laps: ")
print(f"Laps: {total}")
print(f"Money: {int(total) * 2.5:.2f}")
