print("Goat Bridge\nChange here for\nthe bus to Lower Mill")  # one print, one piece of paper
