start = int(input("Count down from? "))
