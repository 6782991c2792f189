print("Goat Bridge\n" "Change here for\n" "the bus to Lower Mill")
