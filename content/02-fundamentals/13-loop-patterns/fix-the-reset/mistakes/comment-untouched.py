# Because:
total = 0
for part in range(3):
    cups = int(input("Cups: "))
    total = total + cups
print(f"Cups sold: {total}")
