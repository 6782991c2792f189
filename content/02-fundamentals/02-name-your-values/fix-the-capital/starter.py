# Because:
price = 7
print("Adult:", Price)
child = PRICE - 3
print("Child:", child)
