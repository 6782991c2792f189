# Because: one equals sign gives a name and asks nothing
day = input("Which day is it? ")
if day := "Sunday":
    print("Closed")
else:
    print("Open")
