people = int(input("How many people? "))
