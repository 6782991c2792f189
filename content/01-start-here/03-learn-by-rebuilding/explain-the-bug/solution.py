print("Tonight: the school choir")
print("Doors open at 7")

print("I expected: the choir in the first line")
print("Python did: show the time first")
print("Because: it follows the lines from top to bottom")
