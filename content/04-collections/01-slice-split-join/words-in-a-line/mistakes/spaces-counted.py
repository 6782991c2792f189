message = input("Message: ")
print("Words:", message.count(" ") + 1)
words = message.split()
if words:
    print("Last word:", words[-1])
