ghost = input("Are you a ghost? ").strip().lower()
if ghost == "yes":
    print("Welcome home")
else:
    hungry = input("Are you hungry? ").strip().lower()
    if hungry == "yes":
        print("Dinner is at midnight")
    elif hungry == "no":
        print("Then mind the soup")
