word = input("What should we paint? ")
for letter in "LUNA":
    print(f"| {letter} |")
