shopping = ["rice", "onions", "milk", "coffee"]
line = input("Which line? ")
shopping[line] = input("What should it say? ")
for item in shopping:
    print(item)
