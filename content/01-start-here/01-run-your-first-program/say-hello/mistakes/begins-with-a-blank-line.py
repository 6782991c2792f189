print()
print("Hello, world")
print("Salaam, world")
