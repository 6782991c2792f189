prices = {"bread": "3.20", "roll": "0.60", "cake": "2.50"}
item = input("Which item? ")
print(item, "costs", prices[item])
