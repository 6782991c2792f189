print("Departures at Goat Bridge")
print("10:40 Cloud End")
print("11:15 Cloud End (bus)")
print("12:20 Cloud End")
