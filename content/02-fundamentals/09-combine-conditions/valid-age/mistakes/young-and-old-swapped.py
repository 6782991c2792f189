age = int(input("How old are you? "))
if age < 0 or age > 120:
    print("That can't be true")
elif age >= 18:
    print("Too young")
else:
    print("Welcome")
