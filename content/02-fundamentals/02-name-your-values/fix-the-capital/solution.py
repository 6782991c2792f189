# Because: line 2 made price and line 3 asked for Price
price = 7
print("Adult:", price)
child = price - 3
print("Child:", child)
