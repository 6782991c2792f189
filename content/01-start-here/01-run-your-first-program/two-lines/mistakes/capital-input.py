name = Input("Who are you? ")
print("Hello,", name)
