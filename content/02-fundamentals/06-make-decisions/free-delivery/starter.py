snacks = int(input("How many snacks? "))
