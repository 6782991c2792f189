total = 0
for number in range(5):
    total = total + int(input("Reading: "))
print(f"Highest: {total}")
