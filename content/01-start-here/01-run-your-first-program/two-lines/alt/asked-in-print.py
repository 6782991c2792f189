print("A wild", input("Which animal are you? "), "appears")
