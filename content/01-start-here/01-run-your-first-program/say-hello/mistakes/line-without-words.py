print("Hello, world")
print()
print("Salaam, world")
