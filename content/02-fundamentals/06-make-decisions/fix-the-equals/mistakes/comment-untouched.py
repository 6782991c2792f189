# Because:
day = input("Which day is it? ")
if day == "Sunday":
    print("Closed")
else:
    print("Open")
