answer = input("How old are you this year? ")
age = int(answer)
print(f"Last year you were {age - 1}, next year you will be {age + 1}")
