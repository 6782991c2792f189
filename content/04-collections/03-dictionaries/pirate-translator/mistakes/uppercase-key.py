pirate = {"Hello": "ahoy", "friend": "matey", "my": "me", "yes": "aye", "food": "grub", "is": "be"}
sentence = input("You: ")
words = []
for word in sentence.split():
    words.append(pirate.get(word.lower(), word))
print("Pirate:", " ".join(words))
