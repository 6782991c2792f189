message = input("Message: ")
words = message.split()
print("Words:", len(message))
if words:
    print("Last word:", words[-1])
