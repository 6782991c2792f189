line = input("Tags: ")
line = line.replace(" ", "")
tags = line.split(",")
print("#" + " #".join(tags))
