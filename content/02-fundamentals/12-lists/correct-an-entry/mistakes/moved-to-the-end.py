shopping = ["rice", "onions", "milk", "coffee"]
line = int(input("Which line? "))
text = input("What should it say? ")
shopping.pop(line - 1)
shopping.append(text)
for item in shopping:
    print(item)
