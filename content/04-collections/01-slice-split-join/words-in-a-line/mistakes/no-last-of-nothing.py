message = input("Message: ")
words = message.split()
print("Words:", len(words))
print("Last word:", words[-1])
