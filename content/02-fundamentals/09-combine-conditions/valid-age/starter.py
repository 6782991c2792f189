age = int(input("Age in years: "))
