word = input("Word: ")
