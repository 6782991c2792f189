pirate = {"hello": "ahoy", "friend": "matey", "my": "me", "yes": "aye", "food": "grub", "is": "be"}
sentence = input("You: ")
for key in pirate:
    sentence = sentence.replace(key, pirate[key])
print(sentence)
