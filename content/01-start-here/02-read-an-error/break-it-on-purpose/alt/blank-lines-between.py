print("LOST: one submarine")

print()
print("It is yellow")
print("It may be under water")

print(sandwich)
print("Ask at the harbour")
