price = -1
assert (price > 0, "a price is positive")
print("not checked")
