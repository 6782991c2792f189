cats = int(input("How many cats? "))
