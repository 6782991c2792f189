name = input("Name: ")
word = input("Word: ")
line = f"So {word}, {name}!\n"
print(f"Listen!\n{line * 3}")
