total = 0
total += input("Price: ")
