children = 52
seats = 16
minibuses = children // seats
if children % seats > 0:
    minibuses + 1
print(f"Order {minibuses} minibuses")
