answer = input("How old are you? ")
age = int("answer")
print(f"Next year you will be {age + 1}.")
