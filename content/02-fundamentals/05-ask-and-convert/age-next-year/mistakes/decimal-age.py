answer = input("How old are you? ")
age = float(answer)
print(f"Next year you will be {age + 1}.")
