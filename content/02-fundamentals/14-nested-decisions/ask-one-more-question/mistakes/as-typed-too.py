ghost = input("Are you a ghost? ")
if ghost == "yes":
    print("Welcome home")
else:
    hungry = input("Are you hungry? ")
    if hungry == "yes":
        print("Dinner is at midnight")
    else:
        print("Then mind the soup")
