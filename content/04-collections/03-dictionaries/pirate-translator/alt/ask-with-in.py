pirate = {"hello": "ahoy", "friend": "matey", "my": "me", "yes": "aye", "food": "grub", "is": "be"}
result = ""
for word in input("What do you want to say? ").split():
    if word.lower() in pirate:
        result = result + pirate[word.lower()] + " "
    else:
        result = result + word + " "
print("Arrr!", result)
