cats = int(input("How many cats? "))
for number in range(cats, 0):
    print(f"{number} cats sit on the wall")
print("Quiet at last")
