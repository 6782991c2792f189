line = input("Tags: ")
tags = line.split(",")
for tag in tags:
    tag = "#" + tag.strip()
print(" ".join(tags))
