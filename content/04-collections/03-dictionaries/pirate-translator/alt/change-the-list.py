pirate = {"hello": "ahoy", "friend": "matey", "my": "me", "yes": "aye", "food": "grub", "is": "be"}
words = input("You: ").split(" ")
for index, word in enumerate(words):
    key = word.lower()
    if key in pirate:
        words[index] = pirate[key]
print("*** " + " ".join(words) + " ***")
