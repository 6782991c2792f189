message = input("Message: ")
words = message.split()
for word in words:
    last = word
print("Words:", len(words))
print("Last word:", last)
