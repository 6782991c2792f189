line = input("Tags: ")
tags = []
for tag in line.split(","):
    tags.append("#" + tag.replace(" ", ""))
print(tags.join(" "))
