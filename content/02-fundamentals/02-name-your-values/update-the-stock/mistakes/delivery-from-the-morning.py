stock = 8
morning = stock
print("In the morning:", stock)
stock = morning - 3
print("After the sale:", stock)
stock = morning + 10
print("After the delivery:", stock)
