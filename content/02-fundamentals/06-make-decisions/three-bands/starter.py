minutes = int(input("How many minutes? "))
