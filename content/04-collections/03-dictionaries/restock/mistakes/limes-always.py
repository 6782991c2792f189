stock = {"limes": 10, "beans": 4}
item = input("What came on board? ")
number = int(input("How many sacks? "))
stock["limes"] = stock["limes"] + number
print("limes:", stock["limes"])
