line = input("Tags: ")
tags = []
for tag in line.split(","):
    words = tag.split()
    tags.append("#" + "".join(words))
print(" ".join(tags))
