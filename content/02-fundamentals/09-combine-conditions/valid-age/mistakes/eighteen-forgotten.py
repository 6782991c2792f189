age = int(input("How old are you? "))
if 0 <= age <= 17:
    print("Too young")
elif 18 < age <= 120:
    print("Welcome")
else:
    print("That can't be true")
