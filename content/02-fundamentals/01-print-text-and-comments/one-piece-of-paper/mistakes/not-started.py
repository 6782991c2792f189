print("Goat Bridge")
print("Change here for")
print("the bus to Lower Mill")
