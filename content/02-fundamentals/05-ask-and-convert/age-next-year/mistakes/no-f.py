answer = input("How old are you? ")
age = int(answer)
print("Next year you will be {age + 1}.")
