children = int(input("How many children? "))
