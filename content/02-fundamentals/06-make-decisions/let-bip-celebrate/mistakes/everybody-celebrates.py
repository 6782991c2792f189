mood = input("How are you today? ")
if mood == "great":
    print("Me too! High five!")
else:
    print("Oh no. What happened?")
print("Let's celebrate.")
print("Tell me more.")
print("Bye for now.")
