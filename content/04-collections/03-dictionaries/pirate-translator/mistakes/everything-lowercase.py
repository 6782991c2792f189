pirate = {"hello": "ahoy", "friend": "matey", "my": "me", "yes": "aye", "food": "grub", "is": "be"}
words = []
for word in input("You: ").lower().split():
    words.append(pirate.get(word, word))
print(" ".join(words))
