stock = 8
print("In the morning:", stock)
stock = stock - 3
print("After the sale:", stock)
stock = stock + 10
print("After the delivery:", stock)
