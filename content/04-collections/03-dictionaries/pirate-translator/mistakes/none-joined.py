pirate = {"hello": "ahoy", "friend": "matey", "my": "me", "yes": "aye", "food": "grub", "is": "be"}
words = []
for word in input("You: ").split():
    words.append(pirate.get(word.lower()))
print(" ".join(words))
