word = input("Word: ")
capitals = word.upper()
for letter in capitals:
    print(letter)
