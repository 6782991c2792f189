message = input("Message: ")
words = message.split()
print("Words:", len(words))
if message != "":
    print("Last word:", words[-1])
