shopping = ["rice", "onions", "milk", "coffee"]
text = input("What should it say? ")
line = int(input("Which line? "))
shopping[line - 1] = text
for item in shopping:
    print(item)
