light = input("Is the light on? ").strip().lower()
afraid = input("Are you afraid? ").strip().lower()
if light != "yes":
    print("It's too dark. You stay.")
elif afraid == "yes":
    print("You go down one step at a time.")
else:
    print("You run down the stairs.")
