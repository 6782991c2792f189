words = input("Message: ").split()
number = len(words)
print("Words:", number)
print("Last word:", words[number - 1])
