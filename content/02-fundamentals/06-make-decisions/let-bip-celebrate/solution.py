mood = input("How are you today? ")
if mood == "great":
    print("Me too! High five!")
    print("Let's celebrate.")
else:
    print("Oh no. What happened?")
print("Tell me more.")
print("Bye for now.")
