pirate = {"hello": "ahoy", "friend": "matey", "my": "me", "yes": "aye", "food": "grub", "is": "be"}
for word in input("You: ").split():
    print(pirate.get(word.lower(), word))
