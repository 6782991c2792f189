line = input("Message: ")
words = line.split()
print("Words:", line.count(" ") + 1)
print("Last word:", words[-1])
