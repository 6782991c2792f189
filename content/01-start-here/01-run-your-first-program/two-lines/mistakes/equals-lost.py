name input("What do you collect? ")
print("I collect the same:", name)
