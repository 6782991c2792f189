answer = input("How old are you this year? ")
age = int(answer)
print(f"Last year you were {answer - 1}, next year you will be {answer + 1}.")
