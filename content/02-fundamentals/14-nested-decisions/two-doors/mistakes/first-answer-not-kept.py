input("1 or 2? ")
if first == "1":
    input("1: left, 2: right. ")
