line = input("Tags: ")
for tag in line.split(","):
    print("#" + tag.replace(" ", ""))
