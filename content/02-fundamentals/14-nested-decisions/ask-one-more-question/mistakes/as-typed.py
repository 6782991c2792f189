ghost = input("Are you a ghost? ")
hungry = "no"
if ghost == "yes":
    print("Welcome home")
elif ghost == "no":
    hungry = input("Are you hungry? ")
    if hungry == "yes":
        print("Dinner is at midnight")
    else:
        print("Then mind the soup")
