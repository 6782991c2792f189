where = input("Beach (1) or mountain (2)? ")
if where == "1":
    what = input("Swim (1) or sleep (2)? ")
else:
    what = input("Climb (1) or eat (2)? ")
if where == "1" and what == "1":
    print("A dolphin swims along.")
elif where == "1":
    print("You wake up with a crab on your nose.")
elif what == "1":
    print("From the top you can see your house.")
else:
    print("A goat ate it first.")
