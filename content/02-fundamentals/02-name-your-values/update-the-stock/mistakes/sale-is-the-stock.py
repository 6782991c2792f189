stock = 8
print("In the morning:", stock)
stock = 3
print("After the sale:", stock)
stock = 10
print("After the delivery:", stock)
