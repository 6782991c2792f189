print("Departures at Goat Bridge")
print("10:40 Cloud End")
print("11:15 Lower Mill")  # cancelled
print("11:15 Cloud End (bus)")
print("11:50 from Lower Mill: boat to the island")  # cancelled
print("12:20 Cloud End")
