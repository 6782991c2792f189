weekly = float(input("How much a week? "))
