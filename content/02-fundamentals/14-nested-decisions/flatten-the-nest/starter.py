age = 25
weight = 62
if age >= 18:
    if weight >= 50:
        print("You may give blood")
    else:
        print("Not this time")
else:
    print("Not this time")
