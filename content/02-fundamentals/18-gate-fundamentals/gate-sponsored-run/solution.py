# 1. Ask for the children, until the number is between 1 and 30
children = int(input("How many children? "))
while children < 1 or children > 30:
    children = int(input("1 to 30 children, please: "))
# 2. Ask for the laps of each child, and add them up
total = 0
for child in range(1, children + 1):
    laps = int(input(f"Laps of child {child}: "))
    while laps < 0 or laps > 40:
        laps = int(input("0 to 40 laps, please: "))
    total = total + laps
# 3. Print laps and money
print(f"Laps: {total}")
print(f"Money: {total * 2.5:.2f}")
