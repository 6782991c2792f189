line = input("Tags: ")
line = line.replace(" ", "")
print(" #".join(line.split(",")))
