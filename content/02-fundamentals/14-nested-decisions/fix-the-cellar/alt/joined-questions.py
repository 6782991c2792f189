light = input("Is the light on? ").strip().lower()
afraid = input("Are you afraid? ").strip().lower()
if light == "yes" and afraid == "yes":
    print("You go down one step at a time.")
elif light == "yes":
    print("You run down the stairs.")
else:
    print("It's too dark. You stay.")
