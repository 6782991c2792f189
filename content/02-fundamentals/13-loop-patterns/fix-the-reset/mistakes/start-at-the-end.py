# Because: each pass sets the total back to 0
total = 0
for part in range(3):
    cups = int(input("Cups: "))
    total = total + cups
    total = 0
print(f"Cups sold: {total}")
