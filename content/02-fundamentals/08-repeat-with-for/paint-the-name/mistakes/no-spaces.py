word = input("What should we paint? ")
for letter in word.upper():
    print(f"|{letter}|")
