stock = 8
print("In the morning:", stock)
stock = 5
print("After the sale:", stock)
stock = 15
print("After the delivery:", stock)
