typed = input("Who is your captain? ")
