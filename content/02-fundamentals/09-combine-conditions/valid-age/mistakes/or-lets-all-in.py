age = int(input("How old are you? "))
if not (age >= 0 or age <= 120):
    print("That can't be true")
elif age >= 18:
    print("Welcome")
else:
    print("Too young")
