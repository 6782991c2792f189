line = input("Tags: ")
result = ""
for part in line.split(","):
    word = part.strip()
    result = f"{result} #{word}"
print(result.strip())
