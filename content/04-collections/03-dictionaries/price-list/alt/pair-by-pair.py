prices = {}
prices["bread"] = 3.2
prices["roll"] = 0.6
prices["cake"] = 2.5

item = input("Which item? ")
price = prices[item]
print(f"{item} costs {price:.2f}")
