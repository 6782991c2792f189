visitors = int(input("Visitors: "))
