age = int(input("How old are you? "))
if age < 0 and age > 120:
    print("That can't be true")
elif age >= 18:
    print("Welcome")
else:
    print("Too young")
