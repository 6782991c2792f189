line = input("Message: ")
line.split()
print("Words:", len(line))
print("Last word:", line[-1])
