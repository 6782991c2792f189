line = input("Tags: ")
tags = "#"
for tag in line.split(","):
    tags = tags + tag.replace(" ", "")
print(" ".join(tags))
