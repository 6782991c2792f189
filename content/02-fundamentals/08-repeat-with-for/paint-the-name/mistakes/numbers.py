word = input("What should we paint? ")
for letter in range(len(word)):
    print(f"| {letter} |")
