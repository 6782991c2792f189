age = int(input("How old are you this year? "))
last = age - 1
print(f"Last year you were {last}, next year you will be {last + 2}.")
