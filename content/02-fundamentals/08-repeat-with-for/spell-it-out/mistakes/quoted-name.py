word = input("Word: ")
for letter in "word":
    print(letter.upper())
