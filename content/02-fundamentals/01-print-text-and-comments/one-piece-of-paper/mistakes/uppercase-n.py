print("Goat Bridge\NChange here for\Nthe bus to Lower Mill")
