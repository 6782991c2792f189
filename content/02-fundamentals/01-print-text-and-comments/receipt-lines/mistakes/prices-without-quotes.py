# Receipt of the Corner Bakery
print("Corner Bakery")
print("Rye bread", 3.20)
print("Apple cake", 2.50)
print("Total", 5.70)
