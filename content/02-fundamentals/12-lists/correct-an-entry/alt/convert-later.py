shopping = ["rice", "onions", "milk", "coffee"]
answer = input("Which line? ")
better = input("What should it say? ")
index = int(answer) - 1
shopping[index] = better
for place in range(len(shopping)):
    print(shopping[place])
