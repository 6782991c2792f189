Name = input("Who are you? ")
print("Hello,", name)
