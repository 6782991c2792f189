age = 25
weight = 62
if age < 18 or weight < 50:
    print("Not this time")
else:
    print("You may give blood")
