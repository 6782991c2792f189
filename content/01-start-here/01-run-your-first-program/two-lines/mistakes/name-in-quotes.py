name = input("Who are you? ")
print("Nice to meet you, name")
