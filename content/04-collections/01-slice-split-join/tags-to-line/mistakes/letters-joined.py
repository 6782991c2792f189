line = input("Tags: ")
tags = line.split(",")
print("#" + " ".join(line))
