age = int(input("How old are you? "))
age = age + 1
print(f"Next year you will be {age}.")
