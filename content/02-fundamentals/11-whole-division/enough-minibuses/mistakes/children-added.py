children = 52
seats = 16
print(f"Order {children // seats + children % seats} minibuses")
