# One print would be better
print("Goat Bridge\nChange here for")
print("the bus to Lower Mill")
