mood = input("How are you today? ")
if mood == "bored":
    print("Same here. Shall we learn Python?")
elif mood == "great":
    print("Me too! High five!")
elif mood == "tired":
    print("Have a nap. I'll wait.")
elif mood == "hungry":
    print("I only eat electricity.")
else:
    print("I don't know that word.")
