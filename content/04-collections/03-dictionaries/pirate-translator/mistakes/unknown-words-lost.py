pirate = {"hello": "ahoy", "friend": "matey", "my": "me", "yes": "aye", "food": "grub", "is": "be"}
words = []
for word in input("You: ").split():
    if word.lower() in pirate:
        words.append(pirate[word.lower()])
print(" ".join(words))
