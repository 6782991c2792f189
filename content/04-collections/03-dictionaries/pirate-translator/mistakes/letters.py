pirate = {"hello": "ahoy", "friend": "matey", "my": "me", "yes": "aye", "food": "grub", "is": "be"}
words = []
for word in input("You: "):
    words.append(pirate.get(word.lower(), word))
print(" ".join(words))
