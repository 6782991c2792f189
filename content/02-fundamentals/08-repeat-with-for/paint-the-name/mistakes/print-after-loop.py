word = input("What should we paint? ")
for letter in word:
    letter = letter.upper()
print(f"| {letter} |")
