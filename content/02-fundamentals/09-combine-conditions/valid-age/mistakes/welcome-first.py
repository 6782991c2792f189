age = int(input("How old are you? "))
if age >= 18:
    print("Welcome")
elif 0 <= age <= 120:
    print("Too young")
else:
    print("That can't be true")
