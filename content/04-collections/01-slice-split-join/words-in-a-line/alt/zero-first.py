message = input("Message: ")
words = message.split()
if len(words) == 0:
    print("Words: 0")
else:
    print(f"Words: {len(words)}")
    print(f"Last word: {words[len(words) - 1]}")
