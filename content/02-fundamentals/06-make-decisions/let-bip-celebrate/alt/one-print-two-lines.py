mood = input("How are you today? ")
if mood != "great":
    print("Oh no. What happened?")
else:
    print("Me too! High five!\nLet's celebrate.")
print("Tell me more.\nBye for now.")
