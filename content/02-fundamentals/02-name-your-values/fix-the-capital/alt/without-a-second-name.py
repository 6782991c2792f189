# Because:
# capital and small letters make different names
price = 7
print("Adult:", price)
print("Child:", price - 3)
