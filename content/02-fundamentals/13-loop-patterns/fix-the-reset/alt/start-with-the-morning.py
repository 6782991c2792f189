# Because: I expected a sum of three numbers,
# but the loop forgot the earlier ones.
total = int(input("Cups: "))
for part in range(2):
    total += int(input("Cups: "))
print("Cups sold:", total)
