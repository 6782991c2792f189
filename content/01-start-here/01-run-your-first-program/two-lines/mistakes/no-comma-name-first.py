name = input("Who are you? ")
print(name "is here")
