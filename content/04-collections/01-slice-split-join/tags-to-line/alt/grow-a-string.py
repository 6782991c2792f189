line = input("Tags: ")
result = ""
for tag in line.split(","):
    result = result + " #" + tag.replace(" ", "")
print(result.strip())
