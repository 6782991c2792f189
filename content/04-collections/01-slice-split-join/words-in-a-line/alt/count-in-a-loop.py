line = input("Message: ")
number = 0
last = ""
for word in line.split():
    number = number + 1
    last = word
print(f"Words: {number}")
print(f"Last word: {last}")
