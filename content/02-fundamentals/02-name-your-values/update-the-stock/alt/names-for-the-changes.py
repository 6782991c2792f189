stock = 8
sold = 3
arrived = 10
print("In the morning:", stock)
stock = stock - sold
print("After the sale:", stock)
stock = arrived + stock
print("After the delivery:", stock)
