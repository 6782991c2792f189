pirate = {"hello": "ahoy", "friend": "matey", "my": "me", "yes": "aye", "food": "grub", "is": "be"}
sentence = input("You: ")
print("Pirate:", pirate.get(sentence.lower(), sentence))
