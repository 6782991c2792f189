shopping = ["rice", "onions", "milk", "coffee"]
line = int(input("Which line? "))
better = input("What should it say? ")
for place in range(len(shopping)):
    if place == line - 1:
        print(better)
    else:
        print(shopping[place])
