line = input("Tags: ")
clean = []
for part in line.split(","):
    clean.append(part.strip())
print("#" + " #".join(clean))
