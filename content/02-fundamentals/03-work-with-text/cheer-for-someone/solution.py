name = input("Who do you cheer for? ")
word = input("A word that fits them: ")
shout = name + "! "
print(f"Who is {word}?")
print(f"{name} is {word}!")
print(f"{word} " * 3)
print(shout * 3)
print("* " * 9)
