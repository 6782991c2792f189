stock = 8
print("In the morning:", stock)
left = stock - 3
stock = left
print("After the sale:", stock)
more = stock + 10
stock = more
print("After the delivery:", stock)
