print("Goat Bridge\nChange here for the bus to Lower Mill")
