first = int(input("Stairs (1) or garden (2)? "))
if first == 1:
    second = int(input("Play (1) or leave (2)? "))
    if second == 1:
        print("You win.")
    else:
        print("Check.")
else:
    second = int(input("Gate (1) or well (2)? "))
    if second == 1:
        print("Home.")
    else:
        print("It waves.")
