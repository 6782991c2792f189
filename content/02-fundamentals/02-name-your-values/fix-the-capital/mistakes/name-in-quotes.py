# Because: Python does not know the name Price
price = 7
print("Adult:", "price")
child = price - 3
print("Child:", child)
