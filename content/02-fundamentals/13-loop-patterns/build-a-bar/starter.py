km = int(input("How many kilometres? "))
