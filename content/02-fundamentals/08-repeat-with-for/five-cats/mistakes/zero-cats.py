cats = int(input("How many cats? "))
for number in range(cats, -1, -1):
    if number == 1:
        print("1 cat sits on the wall")
    else:
        print(f"{number} cats sit on the wall")
print("Quiet at last")
