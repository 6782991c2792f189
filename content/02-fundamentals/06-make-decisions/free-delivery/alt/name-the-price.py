total = 24
price = "4.90"
if total >= 30:
    price = "free"
print(f"Delivery: {price}")
