with open("prices.txt") as file:
    print(file.read())
