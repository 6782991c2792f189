answer = input("How old are you this year? ")
age = 34
print(f"Last year you were {age - 1}, next year you will be {age + 1}.")
