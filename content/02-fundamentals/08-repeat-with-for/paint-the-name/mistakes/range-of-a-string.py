word = input("What should we paint? ")
for letter in range(word):
    print(f"| {letter.upper()} |")
