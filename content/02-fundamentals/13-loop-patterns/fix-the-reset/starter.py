# Because:
for part in range(3):
    total = 0
    cups = int(input("Cups: "))
    total = total + cups
print(f"Cups sold: {total}")
