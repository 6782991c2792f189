shopping = ["rice", "onions", "milk", "coffee"]
place = int(input("Which line? ")) - 1
shopping.insert(place, input("What should it say? "))
shopping.pop(place + 1)
for thing in shopping:
    print(thing)
