children = 52
seats = 16
minibuses = (children + seats - 1) // seats
print(f"Order {minibuses} minibuses")
