line = input("Tags: ")
print("#" + line.replace(", ", " #"))
