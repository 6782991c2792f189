days = int(input("How many days late? "))
