cats = int(input("How many cats? "))
for number in range(cats, 1, -1):
    print(f"{number} cats sit on the wall")
print("1 cat sits on the wall")
print("Quiet at last")
