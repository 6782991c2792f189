print("Doors open at 7")
print("Tonight: the school choir")

print("I expected: the choir in the first line")
print("Python did: ")
print("Because: ")
