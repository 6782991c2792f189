message = input("Message: ")
count = 0
for word in message.split():
    count = count + 1
    last = word
print(f"Words: {count}")
if count > 0:
    print(f"Last word: {last}")
