mood = input("How are you today? ")
if mood == "great":
    print("Me too! High five!")
elif mood == "tired":
    print("Have a nap. I'll wait.")
elif mood == "hungry":
    print("I only eat electricity.")
elif mood == bored:
    print("Let's count to a million.")
else:
    print("I don't know that word.")
