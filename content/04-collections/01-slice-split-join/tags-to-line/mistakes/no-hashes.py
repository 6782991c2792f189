line = input("Tags: ")
tags = line.split(",")
for tag in tags:
    tag = "#" + tag.replace(" ", "")
print(" ".join(tags).replace("  ", " "))
