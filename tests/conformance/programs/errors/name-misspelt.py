price = 5
print(Price)
