word = input("What should we paint? ")
