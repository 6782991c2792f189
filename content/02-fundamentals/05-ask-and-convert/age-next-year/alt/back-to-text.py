answer = input("How old are you? ")
next_age = int(answer) + 1
print("Next year you will be " + str(next_age) + ".")
