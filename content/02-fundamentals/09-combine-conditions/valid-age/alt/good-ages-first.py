age = int(input("How old are you? "))
if 18 <= age <= 120:
    print("Welcome")
elif 0 <= age < 18:
    print("Too young")
else:
    print("That can't be true")
