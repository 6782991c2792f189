answer = input("How old are you? ")
