ghost = input("Are you a ghost? ").strip().lower()
hungry = input("Are you hungry? ").strip().lower()
if ghost == "yes":
    print("Welcome home")
else:
    if hungry == "yes":
        print("Dinner is at midnight")
    else:
        print("Then mind the soup")
