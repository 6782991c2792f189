shopping = ["rice", "onions", "milk", "coffee"]
line = int(input("Which line? "))
shopping[line + 1] = input("What should it say? ")
for item in shopping:
    print(item)
