age = int(input("How old are you? "))
if 0 <= age <= 120:
    print("That can't be true")
elif age >= 18:
    print("Welcome")
else:
    print("Too young")
