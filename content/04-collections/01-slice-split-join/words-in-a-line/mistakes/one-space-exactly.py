message = input("Message: ")
words = message.split(" ")
print("Words:", len(words))
if words:
    print("Last word:", words[-1])
