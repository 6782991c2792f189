print("I expected: the choir in the first line")
print("Python did: print the time above it")
print("Because: the time stood in line 1")

print("Tonight: the school choir")
print("Doors open at 7")
