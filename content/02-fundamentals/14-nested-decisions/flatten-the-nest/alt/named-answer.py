age = 25
weight = 62
allowed = age >= 18 and weight >= 50
if allowed:
    print("You may give blood")
if not allowed:
    print("Not this time")
