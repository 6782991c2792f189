print("Goat Bridge\n\nChange here for\nthe bus to Lower Mill")
