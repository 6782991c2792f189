name = input("Name: ")
word = input("Word: ")
print(f"{name}! So {word}!\n" * 4)
