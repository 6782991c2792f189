age = 25
weight = 62
if age < 18:
    print("Not this time")
if weight < 50:
    print("Not this time")
else:
    print("You may give blood")
