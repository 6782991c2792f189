word = input("What should we paint? ")
word.upper()
for letter in word:
    print(f"| {letter} |")
