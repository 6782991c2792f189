answer = input("How old are you? ")
print("Next year you will be " + answer + "1" + ".")
