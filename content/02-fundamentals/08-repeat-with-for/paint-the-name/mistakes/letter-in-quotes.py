word = input("What should we paint? ")
for letter in word:
    print("| letter.upper() |")
