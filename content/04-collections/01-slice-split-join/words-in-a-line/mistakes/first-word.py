line = input("Message: ")
words = line.split()
print("Words:", len(words))
print("Last word:", words[0])
