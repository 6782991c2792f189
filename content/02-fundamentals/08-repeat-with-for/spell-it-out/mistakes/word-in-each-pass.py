word = input("Word: ")
for letter in word:
    print(word.upper())
