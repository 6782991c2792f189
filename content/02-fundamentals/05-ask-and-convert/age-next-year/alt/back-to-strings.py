answer = input("How old are you this year? ")
before = int(answer) - 1
after = int(answer) + 1
print("Last year you were " + str(before) + ", next year you will be " + str(after) + ".")
