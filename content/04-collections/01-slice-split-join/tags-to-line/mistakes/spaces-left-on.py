line = input("Tags: ")
tags = []
for tag in line.split(","):
    tag.strip()
    tags.append("#" + tag)
print(" ".join(tags))
