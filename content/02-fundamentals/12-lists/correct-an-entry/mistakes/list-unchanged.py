shopping = ["rice", "onions", "milk", "coffee"]
line = int(input("Which line? "))
better = input("What should it say? ")
shopping[line - 1] == better
for item in shopping:
    print(item)
