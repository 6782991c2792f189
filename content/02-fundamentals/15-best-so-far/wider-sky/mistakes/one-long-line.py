line = ""
for row in range(3):
    for place in range(30):
        line = line + "."
print(line)
