light = input("Is the light on? ").strip().lower()
afraid = input("Are you afraid? ").strip().lower()
if light == "yes":
    if afraid == "yes":
        print("You go down one step at a time.")
    else:
        print("You run down the stairs.")
print("It's too dark. You stay.")
