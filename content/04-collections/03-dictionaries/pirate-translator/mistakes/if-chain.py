pirate = {"hello": "ahoy", "friend": "matey", "my": "me", "yes": "aye", "food": "grub", "is": "be"}
words = []
for word in input("You: ").split():
    if word.lower() == "hello":
        words.append("ahoy")
    elif word.lower() == "friend":
        words.append("matey")
    elif word.lower() == "my":
        words.append("me")
    else:
        words.append(word)
print(" ".join(words))
