pirate = {}
pirate["hello"] = "ahoy"
pirate["friend"] = "matey"
pirate["my"] = "me"
pirate["money"] = "doubloons"
pirate["house"] = "ship"
pirate["boss"] = "captain"
for word in input("Say something: ").split():
    if word.lower() in pirate:
        print(pirate[word.lower()], end=" ")
    else:
        print(word, end=" ")
print()
