name = input("Who are you? ")
Print("Hello,", name)
