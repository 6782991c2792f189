answer = input("How old are you this year? ")
