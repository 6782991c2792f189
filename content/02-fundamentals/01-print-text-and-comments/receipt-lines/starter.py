# Receipt of the Corner Bakery
print("Corner Bakery")
