# Because: I expected = to compare,
# but it only gives a name to a value.
day = input("Which day is it? ")
if day != "Sunday":
    print("Open")
else:
    print("Closed")
