first = input("Stairs (1) or garden (2)? ")
second = input("Left (1) or right (2)? ")
if first == "1":
    if second == "1":
        print("You win.")
    else:
        print("Check.")
else:
    if second == "1":
        print("Home.")
    else:
        print("It waves.")
