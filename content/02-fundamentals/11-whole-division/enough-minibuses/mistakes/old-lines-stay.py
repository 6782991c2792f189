children = 52
seats = 16
minibuses = children // seats + 1
print(f"Full minibuses: {children // seats}")
print(f"Children left over: {children % seats}")
print(f"Order {minibuses} minibuses")
