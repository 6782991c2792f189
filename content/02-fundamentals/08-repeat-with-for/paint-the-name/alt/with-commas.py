word = input("What should we paint? ")
word = word.upper()
for letter in word:
    print("|", letter, "|")
