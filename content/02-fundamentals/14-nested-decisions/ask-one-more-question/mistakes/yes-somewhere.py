ghost = input("Are you a ghost? ").strip().lower()
if "yes" in ghost:
    print("Welcome home")
else:
    hungry = input("Are you hungry? ").strip().lower()
    if "yes" in hungry:
        print("Dinner is at midnight")
    else:
        print("Then mind the soup")
