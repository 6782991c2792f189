mood = input("How do you feel? ")
if mood == "good":
    print("That will pass.")
elif mood == "bad":
    print("Welcome to my world.")
else:
    print("I never feel that.")
age = int(input("How old are you? "))
if age < 18:
    print("So young, and already talking to robots.")
like = input("Do you like rain? ")
if like == "yes":
    print("It makes me rusty.")
elif like == "no":
    print("At last we agree.")
else:
    print("That was a yes-or-no question.")
