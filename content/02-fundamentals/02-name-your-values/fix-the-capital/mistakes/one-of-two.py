# Because: Python does not know the name Price
price = 7
print("Adult:", price)
child = Price - 3
print("Child:", child)
